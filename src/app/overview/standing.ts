/**
 * How the note stands, for the side of the first screen: verdicts counted, failures by name, the forecast so far.
 */

import { type Claim, stylesOf, type Verdict } from '../../report/claims/claim.ts'
import { figureIn } from '../../report/figure-set.ts'
import { formatValue } from '../../report/format.ts'
import type { Report } from '../../report/report.ts'

export interface VerdictCount {
  readonly tone: 'good' | 'caution' | 'bad' | 'open' | 'neutral'
  readonly count: number
  /** "24 hold". */
  readonly words: string
}

const GROUPS: readonly {
  readonly tone: VerdictCount['tone']
  readonly verdicts: readonly Verdict[]
  readonly words: (n: number) => string
}[] = [
  { tone: 'good', verdicts: ['holds'], words: n => (n === 1 ? 'holds' : 'hold') },
  { tone: 'caution', verdicts: ['holds roughly'], words: n => (n === 1 ? 'holds roughly' : 'hold roughly') },
  { tone: 'bad', verdicts: ['does not hold'], words: n => (n === 1 ? 'fails' : 'fail') },
  {
    tone: 'open',
    verdicts: ['forecast: open', 'forecast: came true', 'forecast: did not come true'],
    words: n => (n === 1 ? 'forecast' : 'forecasts'),
  },
  {
    tone: 'bad',
    verdicts: ['contradicts itself'],
    words: n => (n === 1 ? 'contradicts the note’s own figures' : 'contradict the note’s own figures'),
  },
  {
    tone: 'neutral',
    verdicts: ['agrees with itself'],
    words: n => (n === 1 ? 'agrees with the note’s own figures' : 'agree with the note’s own figures'),
  },
  {
    tone: 'neutral',
    verdicts: ['cannot fail'],
    words: n => (n === 1 ? 'says what may happen' : 'say what may happen'),
  },
  { tone: 'neutral', verdicts: ['cannot be checked here'], words: () => 'not testable with prices' },
  { tone: 'neutral', verdicts: ['not applicable'], words: () => 'not about this view' },
]

/** The verdicts in the order of the bar, those that nothing has left out. */
export function verdictCounts(counts: Readonly<Record<Verdict, number>>): VerdictCount[] {
  return GROUPS.map(({ tone, verdicts, words }) => {
    const count = verdicts.reduce((sum, verdict) => sum + counts[verdict], 0)
    return { tone, count, words: `${count} ${words(count)}` }
  }).filter(({ count }) => count > 0)
}

/** What was found in place of a claim that does not hold: the number, or the word for it. */
export function foundText(claim: Claim, report: Report): string {
  const { recomputed, reported, figure, by } = claim
  // The word is that of the page's figure, which another source need not share.
  const signal = figure === null || by !== undefined ? undefined : figureIn(report.figures, figure)?.signal
  if (typeof reported?.value === 'string' && signal !== undefined) return signal
  if (recomputed === null) return ''
  return formatValue(recomputed.value, recomputed.unit, stylesOf(claim).recomputed)
}
