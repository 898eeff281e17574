/**
 * Start × end: the gap of every window between year-ends (month-ends for short data), which shows whether a window was
 * picked for its result.
 */

import { monthEnds, monthOf } from '../../metrics/calendar-month.ts'
import { forwardGaps } from '../../metrics/forward-gap.ts'
import { gapTriangle } from '../../metrics/gap-triangle.ts'
import { shareAtMost } from '../../metrics/quantile.ts'
import { counted, formatValue } from '../format.ts'
import { rowName } from '../words.ts'
import type { Past } from './past.ts'

/** Maximum number of starts that a screen can show; the latest are kept. */
const MOST_STARTS = 30
/** Data of fewer years use month-ends. */
const YEARS_FOR_YEAR_ENDS = 4

export interface Triangle {
  readonly cut: 'year' | 'month'
  /** Aligned rows of the starts, and of the ends; `gaps[s][e]` runs from `starts[s]` to `ends[e]`, NaN before it. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly gaps: readonly Float64Array[]
  /** Place of the report's window in `gaps`; null when the limit has cut it off or it is empty. */
  readonly marked: { readonly start: number; readonly end: number } | null
  /** Share of the windows shown with small ahead; null without any. */
  readonly shareAhead: number | null
  /** Share of all earlier windows as long as the report's with a gap no larger; null when it is the only one. */
  readonly rank: number | null
  readonly sentence: string
}

export function triangle(past: Past): Triangle {
  const { dates, small, large, a, b } = past
  const months = monthEnds(dates, 0, b, past.endsMonth)
  const years = b < 0 ? 0 : (dates[b]! - dates[0]!) / 365.25
  const cut = years >= YEARS_FOR_YEAR_ENDS ? 'year' : 'month'
  const ends = cut === 'month' ? months : months.filter(row => monthOf(dates[row]!) % 12 === 11)
  const rows = [...new Set([0, ...ends, a, b])].filter(row => row >= 0 && row <= b).sort((p, q) => p - q)
  const kept = rows.slice(-(MOST_STARTS + 1))
  const gaps = gapTriangle(small, large, kept)
  const marked = { start: kept.indexOf(a), end: kept.indexOf(b) - 1 }
  let ahead = 0
  let all = 0
  for (const line of gaps) {
    for (const gap of line) {
      if (Number.isNaN(gap)) continue
      all++
      if (gap > 0) ahead++
    }
  }
  const rank = rankOf(past)
  const share = all === 0 ? null : ahead / all
  return {
    cut,
    starts: kept.slice(0, -1),
    ends: kept.slice(1),
    gaps,
    marked: b > a && marked.start >= 0 && marked.end >= marked.start ? marked : null,
    shareAhead: share,
    rank,
    sentence: sentence(past, share, rank),
  }
}

function rankOf(past: Past): number | null {
  const { small, large, a, b } = past
  if (b <= a) return null
  const gaps = forwardGaps(small, large, b - a, b)
  return gaps.length < 2 ? null : shareAtMost(gaps, gaps[a]!)
}

function sentence(past: Past, share: number | null, rank: number | null): string {
  const { small, large } = past.words
  if (share === null) return 'One close is not enough for a window.'
  const percent = (value: number) => formatValue(value, 'fraction', { digits: 0 })
  const first = `${small} is ahead of ${large} in ${percent(share)} of the windows shown`
  return rank === null
    ? `${first}.`
    : `${first}; of all windows as long as the one chosen (${counted(past.b - past.a + 1, rowName(past.words))}), ${percent(rank)} had a gap no larger than the chosen window’s.`
}
