/** Charles Schwab on market breadth, July 24, 2024; its data end on July 19. */
import { noteOfClaims } from '../russell-sp500.ts'

export const SCHWAB = noteOfClaims(
  {
    id: 'schwab-2024-07',
    title: 'Brea(d)th of Life',
    publisher: 'Charles Schwab',
    published: '2024-07-24',
    address: null,
    window: { from: '2022-10-12', to: '2024-07-19' },
  },
  [
    {
      id: 'five-sessions',
      text: 'Over the five sessions to July 17, 2024 the Russell 2000 led the S&P 500 by 10 points.',
      check: {
        kind: 'measure',
        figure: 'gap.arithmetic',
        window: { from: '2024-07-10', to: '2024-07-17' },
        reported: 0.1,
        unit: 'points',
        digit: 0.01,
      },
    },
    {
      id: 'all-time-high',
      text: 'No lead over five sessions was ever larger.',
      check: {
        kind: 'record',
        move: { figure: 'gap.arithmetic', stretch: 5 },
        ends: ['2024-07-17'],
        ranks: [1],
        since: null,
        until: '2024-07-19',
      },
    },
    {
      id: 'since-low-large',
      text: 'Since its low of October 12, 2022 the S&P 500 is up nearly 54%.',
      check: {
        kind: 'measure',
        figure: 'return.large',
        window: { from: '2022-10-12', to: '2024-07-19' },
        reported: 0.54,
        unit: 'fraction',
        digit: 0.01,
        qualifier: 'almost',
      },
    },
    {
      id: 'since-low-small',
      text: 'Since then the Russell 2000 is up nearly 30%.',
      check: {
        kind: 'measure',
        figure: 'return.small',
        window: { from: '2022-10-12', to: '2024-07-19' },
        reported: 0.3,
        unit: 'fraction',
        digit: 0.01,
        qualifier: 'almost',
      },
    },
    {
      id: 'since-october-small',
      text: 'Since late October 2023, read here as the low of October 27, the Russell 2000 is up about 33%.',
      check: {
        kind: 'measure',
        figure: 'return.small',
        window: { from: '2023-10-27', to: '2024-07-19' },
        reported: 0.33,
        unit: 'fraction',
        digit: 0.01,
        qualifier: 'about',
      },
    },
    {
      id: 'since-october-large',
      text: 'That is nearly the same as the S&P 500.',
      check: {
        kind: 'measure',
        figure: 'gap.arithmetic',
        window: { from: '2023-10-27', to: '2024-07-19' },
        reported: 0,
        unit: 'points',
        digit: 0.01,
        qualifier: 'about',
      },
    },
  ],
)
