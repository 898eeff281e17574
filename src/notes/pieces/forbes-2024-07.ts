/** Forbes on the rebound of small stocks, July 25, 2024, written during that session. */
import { noteOfClaims } from '../russell-sp500.ts'

export const FORBES = noteOfClaims(
  {
    id: 'forbes-2024-07',
    title: 'Small stocks rebound …',
    publisher: 'Forbes',
    published: '2024-07-25',
    address: null,
    window: { from: '2024-06-28', to: '2024-07-25' },
  },
  [
    {
      id: 'july-small',
      text: 'The Russell 2000 is up 8.9% in July 2024. Written during the session of July 25, read here to its close.',
      check: {
        kind: 'measure',
        figure: 'return.small',
        window: { from: '2024-06-28', to: '2024-07-25' },
        reported: 0.089,
        unit: 'fraction',
        digit: 0.001,
      },
    },
    {
      id: 'july-large',
      text: 'The S&P 500 is down 1% in July 2024.',
      check: {
        kind: 'measure',
        figure: 'return.large',
        window: { from: '2024-06-28', to: '2024-07-25' },
        reported: -0.01,
        unit: 'fraction',
        digit: 0.01,
      },
    },
    {
      id: 'july-lead',
      text: 'The Russell 2000 leads by 10 points in July 2024.',
      check: {
        kind: 'measure',
        figure: 'gap.arithmetic',
        window: { from: '2024-06-28', to: '2024-07-25' },
        reported: 0.1,
        unit: 'points',
        digit: 0.01,
      },
    },
    {
      id: 'best-month',
      text: 'July 2024 would be the best month of the Russell 2000 against the S&P 500 since February 2000.',
      check: {
        kind: 'best-since',
        move: { figure: 'gap.arithmetic', stretch: 'month' },
        end: '2024-07-31',
        since: '2000-02',
      },
    },
    {
      id: 'third-best',
      text: 'It would be the third best of the last 40 years.',
      check: {
        kind: 'record',
        move: { figure: 'gap.arithmetic', stretch: 'month' },
        ends: ['2024-07-31'],
        ranks: [3],
        since: '1984-07-25',
        until: '2024-07-31',
      },
    },
  ],
)
