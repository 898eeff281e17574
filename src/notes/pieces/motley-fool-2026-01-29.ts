/** The Motley Fool on the streak of January 2026, January 29, 2026. */
import { noteOfClaims } from '../russell-sp500.ts'

export const MOTLEY_FOOL_STREAK = noteOfClaims(
  {
    id: 'motley-fool-2026-01-29',
    title: 'The market just did this for the 1st time in 30 years',
    publisher: 'The Motley Fool',
    published: '2026-01-29',
    address: null,
    window: { from: '2025-12-31', to: '2026-01-22' },
  },
  [
    {
      id: 'streak',
      text: 'The Russell 2000 outperformed the S&P 500 on 14 straight trading days, January 2 to 22, 2026.',
      check: {
        kind: 'measure',
        figure: 'streak.current',
        window: { from: null, to: '2026-01-22' },
        reported: 14,
        unit: 'sessions',
        digit: 1,
      },
    },
    {
      id: 'since-1996',
      text: 'That had not happened since April and May 1996.',
      check: { kind: 'streak-since', to: '2026-01-22', since: '1996-05' },
    },
  ],
)
