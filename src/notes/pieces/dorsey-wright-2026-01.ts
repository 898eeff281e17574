/** Dorsey Wright on the start of small caps into 2026, January 15, 2026. */
import { noteOfClaims } from '../russell-sp500.ts'

export const DORSEY_WRIGHT = noteOfClaims(
  {
    id: 'dorsey-wright-2026-01',
    title: 'Will small caps continue their big start to 2026?',
    publisher: 'Dorsey Wright',
    published: '2026-01-15',
    address: null,
    window: { from: '2025-12-31', to: '2026-01-15' },
  },
  [
    {
      id: 'ten-sessions',
      text: 'The Russell 2000 beat the S&P 500 in each of the last ten sessions.',
      check: {
        kind: 'measure',
        figure: 'streak.current',
        window: { from: null, to: '2026-01-15' },
        reported: 10,
        unit: 'sessions',
        digit: 1,
      },
    },
    {
      id: 'longest',
      text: 'That is the longest such streak since 2008.',
      check: { kind: 'streak-since', to: '2026-01-15', since: '2008' },
    },
    {
      id: 'lead',
      text: 'Its lead of the year to date is above 5 points.',
      check: {
        kind: 'measure',
        figure: 'gap.arithmetic',
        window: { from: '2025-12-31', to: '2026-01-15' },
        reported: 0.05,
        unit: 'points',
        digit: 0.01,
        qualifier: 'over',
      },
    },
    {
      id: 'year-to-date',
      text: 'The Russell 2000 is up more than 6% in the year to date.',
      check: {
        kind: 'measure',
        figure: 'return.small',
        window: { from: '2025-12-31', to: '2026-01-15' },
        reported: 0.06,
        unit: 'fraction',
        digit: 0.01,
        qualifier: 'over',
      },
    },
    {
      id: 'half-year',
      text: 'It beat the S&P 500 over the last six months of 2025.',
      check: {
        kind: 'direction',
        figure: 'gap.arithmetic',
        window: { from: '2025-06-30', to: '2025-12-31' },
        is: 'above',
        said: 'Ahead',
      },
    },
  ],
)
