/**
 * Verdicts of claims about figures of the note's own window or day: a value within its tolerance, a figure beyond a level.
 */
import type { ClaimCheck } from '../../notes/note.ts'
import type { Nearness } from './nearness.ts'
import { toleranceOf } from './tolerance.ts'

type CheckOf<K extends ClaimCheck['kind']> = Extract<ClaimCheck, { kind: K }>

/** @param published the value that the note printed */
export function valueVerdict({ rule, digit }: CheckOf<'value'>, published: number, value: number): Nearness {
  const { holds, roughly } = toleranceOf(rule, published, digit)
  const off = Math.abs(value - published)
  if (off <= holds) return 'holds'
  return off <= roughly && value * published > 0 ? 'holds roughly' : 'does not hold'
}

/** Holds in full from the claim's margin on, roughly within it. */
export function sideVerdict({ is, level, margin }: CheckOf<'side'>, value: number): Nearness {
  const beyond = is === 'above' ? value - level : level - value
  return beyond <= 0 ? 'does not hold' : beyond >= margin ? 'holds' : 'holds roughly'
}
