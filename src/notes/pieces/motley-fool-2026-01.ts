/** The Motley Fool on three years of large caps ahead, January 2026. */
import { noteOfClaims } from '../russell-sp500.ts'

export const MOTLEY_FOOL_DOUBLE = noteOfClaims(
  {
    id: 'motley-fool-2026-01',
    title: 'The stock market just did something it hasn’t done since 1996',
    publisher: 'The Motley Fool',
    published: '2026-01',
    address: null,
    window: { from: '2022-12-30', to: '2025-12-31' },
  },
  [
    {
      id: 'three-years',
      text: 'From 2023 through 2025 the S&P 500 rose 78%.',
      check: {
        kind: 'measure',
        figure: 'return.large',
        window: { from: '2022-12-30', to: '2025-12-31' },
        reported: 0.78,
        unit: 'fraction',
        digit: 0.01,
      },
    },
    {
      id: 'doubled',
      text: 'It essentially doubled the return of the Russell 2000 in that time.',
      check: {
        kind: 'measure',
        figure: 'return-multiple.large',
        window: { from: '2022-12-30', to: '2025-12-31' },
        reported: 2,
        unit: 'times',
        digit: 0.1,
        qualifier: 'about',
      },
    },
  ],
)
