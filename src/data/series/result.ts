import type { Problem } from './problem.ts'

/**
 * The outcome of whatever can fail without being a bug: a value, or what is wrong with the input. A failure names at
 * least one problem. Problems that do not prevent a value travel with that value, never here.
 */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** The success of a computation. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** The failure of a computation, for these reasons. */
export function failed(...problems: readonly [Problem, ...Problem[]]): Result<never> {
  return { ok: false, problems }
}
