/**
 * Base rates by regime, with their finding as a sentence.
 */
import { DATA_SETS } from './data-sets.ts'
import { perEvidence } from './evidence.ts'
import { counted, formatValue } from './format.ts'
import { type RegimeStudy, regimes } from './topics/regimes.ts'

/** The regimes of a report, computed once. */
export const regimesOf = perEvidence(regimes)

/** The frequency of the lead after starts in a recession, against all starts; null without the table of recessions. */
export function regimeSentence({ data, lead, months, rows }: RegimeStudy): string | null {
  const [all, recession] = (['all', 'recession'] as const).map(id => rows.find(({ regime }) => regime === id))
  if (!all?.reached.rate || !recession?.reached.rate) return null
  const percent = (share: number) => formatValue(share, 'fraction', { digits: 0 })
  const points = formatValue(lead, 'points', { digits: 1, trim: true }).replace('+', '')
  return `In the ${DATA_SETS[data].name.toLowerCase()} a lead of ${points} or more at some close ${months.from} to ${months.to} months later followed ${percent(recession.reached.rate.share)} of the starts in a recession, which are from ${counted(recession.episodes, 'recession')}, and ${percent(all.reached.rate.share)} of all starts.`
}
