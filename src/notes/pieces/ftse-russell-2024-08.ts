/** FTSE Russell on the comeback of small caps, August 2, 2024; its data end on July 23. */
import { noteOfClaims } from '../russell-sp500.ts'

export const FTSE_RUSSELL = noteOfClaims(
  {
    id: 'ftse-russell-2024-08',
    title: 'What’s behind the US small-cap comeback?',
    publisher: 'FTSE Russell',
    published: '2024-08-02',
    address: 'https://www.lseg.com/en/insights/ftse-russell/whats-behind-the-us-small-cap-comeback',
    window: { from: '2023-12-29', to: '2024-07-23' },
  },
  [
    {
      id: 'july-11',
      text: 'On July 11, 2024 the Russell 2000 rose 3.6%.',
      check: {
        kind: 'measure',
        figure: 'return.small',
        window: { from: '2024-07-10', to: '2024-07-11' },
        reported: 0.036,
        unit: 'fraction',
        digit: 0.001,
      },
    },
    {
      id: 'july-16',
      text: 'On July 16, 2024 it rose 3.5%.',
      check: {
        kind: 'measure',
        figure: 'return.small',
        window: { from: '2024-07-15', to: '2024-07-16' },
        reported: 0.035,
        unit: 'fraction',
        digit: 0.001,
      },
    },
    {
      id: 'two-largest',
      text: 'These were its two largest one-day rises of the year up to July 23, 2024.',
      check: {
        kind: 'record',
        move: { figure: 'return.small', stretch: 1 },
        ends: ['2024-07-11', '2024-07-16'],
        ranks: [1, 2],
        since: '2023-12-29',
        until: '2024-07-23',
      },
    },
  ],
)
