/**
 * The distance of the price ratio from its record, and the lead that would restore it.
 */
import { gainBack } from '../../metrics/drawdown-episodes.ts'
import { relativeDifference, windowHigh } from '../../metrics/price-ratio.ts'
import type { FigureSet } from '../figure-set.ts'
import { formatPlain } from '../format.ts'
import type { Past } from '../history/past.ts'
import { collect } from './collect.ts'
import { type IdsOf, specify } from './specification.ts'

const COMMON = { unit: 'fraction', signed: true, topic: 'leadership', anchor: 'leadership' } as const

const LEADERSHIP = {
  offRecord: specify({
    ...COMMON,
    id: () => 'ratio.off-record',
    terms: ({ small, large }) => ({
      label: 'Price ratio, below its record',
      definition: `How far the price ratio of ${small} to ${large} is below the highest it has been in all the data up to the as-of day.`,
      formula: 'R_b / max(R_0..R_b) − 1',
    }),
  }),
  leadNeeded: specify({
    ...COMMON,
    id: () => 'ratio.lead-needed',
    terms: ({ small, large }) => ({
      label: 'Lead needed to get back',
      definition: `By how much ${small} must beat ${large}, as a relative return, to bring the ratio back to that record.`,
      formula: '1 / (1 + ratio.off-record) − 1',
    }),
  }),
}
export type LeadershipId = IdsOf<typeof LEADERSHIP>

export function leadershipFigures({ ratio, dates, b, words, source }: Past): FigureSet {
  const high = windowHigh(ratio, 0, b)
  const off = high === null ? null : relativeDifference(ratio[b]!, ratio[high]!)
  const details = {
    window: high === null ? null : { first: dates[0]!, last: dates[b]!, n: b + 1, of: 'closes' },
    absent: 'the two sides have no day in common',
  }
  const { figures, put } = collect(words, source)
  put(LEADERSHIP.offRecord, [], off, {
    ...details,
    worked: high === null ? '' : `${formatPlain(ratio[b]!)} / ${formatPlain(ratio[high]!)} − 1`,
  })
  put(LEADERSHIP.leadNeeded, [], off === null ? null : gainBack(off), {
    ...details,
    worked: off === null ? '' : `1 / (1 ${off < 0 ? '−' : '+'} ${formatPlain(Math.abs(off))}) − 1`,
  })
  return figures
}
