/**
 * What followed earlier leads like the window's: at least as large, over the same number of rows.
 */

import { type AfterLead, afterLead } from '../../metrics/after-lead.ts'
import { forwardGaps, trailingGap } from '../../metrics/forward-gap.ts'
import { arithmeticGap } from '../../metrics/gaps.ts'
import { counted, formatValue } from '../format.ts'
import { rowName } from '../words.ts'
import { rowsOf } from './horizons.ts'
import type { Past } from './past.ts'

/** Minimum number of separate episodes for a share. */
export const LEAST_EPISODES = 3

export interface AfterLeadAt extends AfterLead {
  readonly months: number
  /** The same share over all earlier starts; null without starts. */
  readonly anyTime: number | null
}

export interface AfterLeads {
  /** Rows of the window, and its gap; null for a window of one close. */
  readonly length: number
  readonly lead: number | null
  /** One for each end of the forecast's time. */
  readonly horizons: readonly AfterLeadAt[]
  readonly sentence: string
}

export function afterLeads(past: Past): AfterLeads {
  const { small, large, a, b, question, words } = past
  const length = Math.max(0, b - a)
  const lead = length === 0 ? null : arithmeticGap(small[b]! / small[a]! - 1, large[b]! / large[a]! - 1)
  const trailing = lead === null ? null : trailingGap(small, large, length)
  const horizons = [...new Set([question.months.from, question.months.to])]
    .filter(months => rowsOf(months, words.perYear) >= 1)
    .map((months): AfterLeadAt => {
      const forward = forwardGaps(small, large, rowsOf(months, words.perYear), b)
      const found =
        trailing === null || lead === null
          ? { n: 0, share: null, episodes: 0 }
          : afterLead(trailing, forward, length, lead)
      const anyTime =
        forward.length === 0
          ? null
          : forward.reduce((sum, gap) => sum + (gap >= 0 ? 1 : 0), 0) / forward.length
      return { months, anyTime, ...found }
    })
  return { length, lead, horizons, sentence: sentence(past, length, lead, horizons) }
}

/** "ahead of SPY by 6.61 pp or more over 97 sessions". */
export function likeWords({ words }: Pick<Past, 'words'>, length: number, lead: number): string {
  const way = lead >= 0 ? 'ahead of' : 'behind'
  const span = `over ${counted(length, rowName(words))}`
  // What is printed as 0.00 pp has no size to be "or more" of.
  if (Math.round(Math.abs(lead) * 1e4) === 0) return `level with or ${way} ${words.large} ${span}`
  const size = formatValue(Math.abs(lead), 'points', { plain: true })
  return `${way} ${words.large} by ${size} or more ${span}`
}

function sentence(past: Past, length: number, lead: number | null, horizons: readonly AfterLeadAt[]): string {
  const { small, unit } = past.words
  if (lead === null) return 'A window of one close has no lead to look for in history.'
  const like = likeWords(past, length, lead)
  const told = horizons.filter(({ episodes }) => episodes >= LEAST_EPISODES)
  const percent = (share: number | null) => formatValue(share, 'fraction', { digits: 0 })
  const last = told.at(-1)
  if (last === undefined) {
    const most = Math.max(0, ...horizons.map(({ episodes }) => episodes))
    return `${small} was ${like} in ${most === 0 ? 'no' : most} separate ${most === 1 ? 'episode' : 'episodes'} that ${most === 1 ? 'has' : 'have'} an outcome, too few to say what follows.`
  }
  const parts = told.map(
    ({ months, share, anyTime }) =>
      `${counted(months, 'month')} later it was level or ahead after ${percent(share)} of them (of all ${unit}s ${percent(anyTime)})`,
  )
  return `${small} was ${like} on ${counted(last.n, `earlier ${unit}`)}, in ${last.episodes} separate episodes; ${parts.join(', and ')}.`
}
