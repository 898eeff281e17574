/** Schaeffer's Investment Research on what came after long streaks, January 2026; its data begin in 1988. */
import { noteOfClaims } from '../russell-sp500.ts'

const AFTER = { kind: 'after-streaks', least: 8, before: '2026-01-22' } as const
/** About one month and six months of sessions. */
const [MONTH, HALF_YEAR] = [21, 126]

export const SCHAEFFERS = noteOfClaims(
  {
    id: 'schaeffers-2026-01',
    title: 'Will the Russell 2000 continue to outperform the S&P 500?',
    publisher: 'Schaeffer’s Investment Research',
    published: '2026-01',
    address: null,
    window: { from: '2025-12-31', to: '2026-01-22' },
  },
  [
    {
      id: 'second-longest',
      text: 'The 14-session streak is the second longest on record, after the 16 that ended in May 1996.',
      check: { kind: 'streak-rank', to: '2026-01-22', rank: 2 },
    },
    {
      id: 'month-mean',
      text: 'After such streaks, read here as those of at least 8 sessions, the Russell 2000 averaged +2.72% over the next month.',
      check: { ...AFTER, sessions: MONTH, statistic: 'mean', reported: 0.0272, digit: 0.0001 },
    },
    {
      id: 'month-positive',
      text: 'Of these returns 79% were positive.',
      check: { ...AFTER, sessions: MONTH, statistic: 'share-positive', reported: 0.79, digit: 0.01 },
    },
    {
      id: 'month-ahead',
      text: 'It beat the S&P 500 over that month 74% of the time.',
      check: { ...AFTER, sessions: MONTH, statistic: 'share-ahead', reported: 0.74, digit: 0.01 },
    },
    {
      id: 'half-year-mean',
      text: 'After six months it was about flat on average.',
      check: {
        ...AFTER,
        sessions: HALF_YEAR,
        statistic: 'mean',
        reported: 0,
        digit: 0.01,
        qualifier: 'about',
      },
    },
    {
      id: 'half-year-ahead',
      text: 'After six months it was ahead of the S&P 500 just under half the time.',
      check: {
        ...AFTER,
        sessions: HALF_YEAR,
        statistic: 'share-ahead',
        reported: 0.5,
        digit: 0.05,
        qualifier: 'almost',
      },
    },
  ],
)
