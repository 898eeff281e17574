/**
 * Claims that a cycle of rate cuts is beginning, against the changes of the Federal Reserve's target.
 */
import { firstCuts, type RateChange } from '../../metrics/first-cuts.ts'
import type { ClaimCheck, Note } from '../../notes/note.ts'
import type { Evidence } from '../evidence.ts'
import { counted, formatDay, formatValue } from '../format.ts'
import { noteDays } from '../subject.ts'
import type { Finding } from './claim.ts'

/** Days after a first cut that are its beginning: as many as without a cut make the next one a first cut. */
const BEGINNING = 365

const RULE =
  'A cycle begins with a cut that has none in the 365 days before. Holds within 365 days of it while no rise has followed; roughly where the last change was a cut within 365 days, in a cycle that began earlier; else not.'

/**
 * Changes up to the note's day alone count, whatever the page shows.
 * @param evidence null where it has not been loaded
 */
export function checkRateCycle(
  { said }: Extract<ClaimCheck, { kind: 'rate-cycle' }>,
  note: Note,
  evidence: Evidence | null,
): Finding {
  const stated = {
    reported: { value: said, unit: 'text' as const },
    figure: null,
    difference: null,
    tolerance: RULE,
  }
  const none = (why: string): Finding => ({
    ...stated,
    verdict: 'cannot be checked here',
    recomputed: null,
    why,
  })
  const all = evidence?.events.target ?? null
  if (all === null) return none('The table of changes of the Federal Reserve’s target is not at hand.')
  const day = noteDays(note).to
  const changes = all.filter(change => change.day <= day)
  const last = changes.at(-1)
  const first = firstCuts(changes).at(-1)
  if (last === undefined || first === undefined)
    return none('The table of changes of the Federal Reserve’s target holds no first cut before the note.')
  const cutting = last.to < last.from
  const began = { value: formatDay(first), unit: 'text' as const }
  if (!cutting || day - last.day > BEGINNING) {
    const what = cutting ? 'cut' : 'rise'
    const why = `The last change of the target before the note was a ${what} on ${formatDay(last.day)}.`
    return { ...stated, verdict: 'does not hold', recomputed: began, why }
  }
  const cuts = cutsSince(changes, first)
  const age = `The first cut took effect on ${formatDay(first)}, ${counted(day - first, 'day')} before the note’s last close`
  const size = `${counted(cuts.length, 'cut')} of ${formatValue(
    cuts.reduce((sum, { from, to }) => sum + (from - to) / 100, 0),
    'points',
    { plain: true },
  )} in all had been made by then, the last on ${formatDay(last.day)}`
  const verdict = day - first <= BEGINNING ? 'holds' : 'holds roughly'
  const how = verdict === 'holds' ? '' : ': the cycle is under way rather than beginning'
  return { ...stated, verdict, recomputed: began, why: `${age}; ${size}${how}.` }
}

function cutsSince(changes: readonly RateChange[], first: number): RateChange[] {
  return changes.filter(({ day, from, to }) => day >= first && to < from)
}
