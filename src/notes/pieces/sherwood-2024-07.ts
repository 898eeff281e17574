/** Sherwood News on the rally of July 2024. */
import { noteOfClaims } from '../russell-sp500.ts'

export const SHERWOOD = noteOfClaims(
  {
    id: 'sherwood-2024-07',
    title: 'On the rally of small caps in July 2024',
    publisher: 'Sherwood News',
    published: '2024-07',
    address: null,
    window: { from: '2024-07-10', to: '2024-07-17' },
  },
  [
    {
      id: 'five-sessions',
      text: 'In the five sessions through Wednesday, July 17, 2024 the Russell 2000 rallied 11.5%.',
      check: {
        kind: 'measure',
        figure: 'return.small',
        window: { from: '2024-07-10', to: '2024-07-17' },
        reported: 0.115,
        unit: 'fraction',
        digit: 0.001,
      },
    },
    {
      id: 'lead',
      text: 'It was ahead of the S&P 500 by nearly 10 points.',
      check: {
        kind: 'measure',
        figure: 'gap.arithmetic',
        window: { from: '2024-07-10', to: '2024-07-17' },
        reported: 0.1,
        unit: 'points',
        digit: 0.01,
        qualifier: 'almost',
      },
    },
    {
      id: 'record',
      text: 'That is the biggest lead over five sessions on record.',
      check: {
        kind: 'record',
        move: { figure: 'gap.arithmetic', stretch: 5 },
        ends: ['2024-07-17'],
        ranks: [1],
        since: null,
        until: '2024-07-17',
      },
    },
  ],
)
