/**
 * Conditional base rates: how often small caps were ahead after an earlier lead like that of the window.
 */

import type { FigureSet } from '../figure-set.ts'
import { counted, formatValue } from '../format.ts'
import { type AfterLeads, LEAST_EPISODES, likeWords } from '../history/after-lead.ts'
import { rowsOf } from '../history/horizons.ts'
import type { Past } from '../history/past.ts'
import { rowName } from '../words.ts'
import { collect } from './collect.ts'
import { type IdsOf, specify } from './specification.ts'

const COMMON = { topic: 'base-rates', anchor: 'base-rates', signed: false } as const

const AFTER_LEAD = {
  share: specify({
    ...COMMON,
    id: (months: number) => `base.after-lead.${months}m.p0`,
    unit: 'fraction',
    terms: ({ small, large, unit, perYear }, months) => ({
      label: `${small} level or ahead ${counted(months, 'month')} after such a lead`,
      definition: `Share of the earlier starts that came after a gap at least as large as the window’s, over as many ${rowName({ unit, perYear })}s, after which ${small} was level or ahead of ${large} ${counted(rowsOf(months, perYear), rowName({ unit, perYear }))} later. Where the window’s gap is below zero, the starts are those after a gap no higher.`,
      formula: `share with g_i ≥ 0 of the i ≤ b − ${rowsOf(months, perYear)} with gap(i − n, i) ≥ gap.arithmetic, n = b − a`,
    }),
  }),
  episodes: specify({
    ...COMMON,
    id: (months: number) => `base.after-lead.${months}m.episodes`,
    unit: 'count',
    terms: (words, months) => ({
      label: `Separate episodes, ${counted(months, 'month')}`,
      definition: `Such starts in groups: a new one begins where the last start was longer ago than the window has ${rowName(words)}s.`,
      formula: 'number of i with no such start in i − n..i − 1',
    }),
  }),
}
export type AfterLeadId = IdsOf<typeof AFTER_LEAD>

export function afterLeadFigures(past: Past, { length, lead, horizons }: AfterLeads): FigureSet {
  const { dates, b, words, source } = past
  const { figures, put } = collect(words, source)
  for (const { months, n, share, episodes } of horizons) {
    const details = {
      window:
        n === 0
          ? null
          : { first: dates[0]!, last: dates[b]!, n, of: `starts in ${counted(episodes, 'episode')}` },
      absent:
        lead === null
          ? 'a window of one close has no lead'
          : `${words.small} was ${likeWords(past, length, lead)} in only ${counted(episodes, 'separate episode')} with an outcome, needs ${LEAST_EPISODES}`,
    }
    const few = episodes < LEAST_EPISODES || share === null
    put(AFTER_LEAD.share, [months], few ? null : share, {
      ...details,
      ...(!few && { worked: `${formatValue(Math.round(share * n), 'count')} / ${formatValue(n, 'count')}` }),
    })
    put(AFTER_LEAD.episodes, [months], lead === null ? null : episodes, details)
  }
  return figures
}
