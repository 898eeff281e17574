/**
 * Checks that need nothing but closes: claims over days of their own, of any note.
 */
import type { ClaimCheck } from '../../notes/note.ts'
import { checkAfterStreaks } from './after-streaks.ts'
import type { Variant } from './claim.ts'
import { checkExpectation } from './expectation.ts'
import { checkOwnWindow, type OwnFinding } from './own-window.ts'
import { checkBestSince, checkRecord, checkStreakRank, checkStreakSince } from './records.ts'
import { namesOf, onBasis, type Source } from './sources.ts'

export type OwnCheck = Extract<
  ClaimCheck,
  {
    kind:
      | 'measure'
      | 'within'
      | 'direction'
      | 'expectation'
      | 'record'
      | 'best-since'
      | 'streak-since'
      | 'streak-rank'
      | 'after-streaks'
  }
>

/** Puts a claim to the closes at hand, those of what its note names first. */
export function checkOwn(check: OwnCheck, sources: readonly Source[]): OwnFinding {
  switch (check.kind) {
    case 'measure':
    case 'within':
    case 'direction':
      return checkOwnWindow(check, sources)
    case 'expectation':
      return { ...checkExpectation(check, sources), readings: [] }
    case 'record':
      return bySources(by => checkRecord(check, by), sources)
    case 'best-since':
      return bySources(by => checkBestSince(check, by), sources)
    case 'streak-since':
      return bySources(by => checkStreakSince(check, by), sources)
    case 'streak-rank':
      return bySources(by => checkStreakRank(check, by), sources)
    case 'after-streaks':
      return bySources(by => checkAfterStreaks(check, by), sources)
  }
}

/** A finding by the first source of price closes, which is named, with what every other one gives as another reading. */
function bySources(
  judge: (sources: readonly Source[]) => OwnFinding,
  sources: readonly Source[],
): OwnFinding {
  const [source, ...others] = onBasis(sources)
  const finding = judge(source === undefined ? [] : [source])
  if (source === undefined || finding.recomputed === null) return finding
  const readings = others.flatMap((other): Variant[] => {
    const { recomputed } = judge([other])
    return recomputed === null ? [] : [{ label: `By ${namesOf(other)}`, quantity: recomputed, figure: null }]
  })
  return { ...finding, by: namesOf(source), readings: [...finding.readings, ...readings] }
}
