/** The two sides of a `Result`, for tests that know which one it must be. */
import { type Problem, sentence } from '../src/data/series/problem.ts'
import type { Result } from '../src/data/series/result.ts'

/** @returns the value; throws with the problems' sentences where there is none */
export function resultOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(sentence).join(' '))
  return result.value
}

/** @returns the problems; throws where there is a value instead */
export function problemsOf(result: Result<unknown>): readonly Problem[] {
  if (result.ok)
    throw new Error(`expected problems, got a value: ${JSON.stringify(result.value).slice(0, 200)}`)
  return result.problems
}
