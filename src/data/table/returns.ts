/** Files of returns, which are no prices and are refused as such. */
import type { Problem } from '../series/problem.ts'

/** @returns the problem of a file (or a column, where it has a name) that holds returns */
export function returnsProblem(file: string, column: string, found: string): Problem {
  return {
    code: 'returns',
    severity: 'error',
    file,
    ...(column === '' ? {} : { column }),
    found: `${found}, which is how returns look`,
    expected: 'prices, not returns',
    action: 'nothing was changed',
  }
}
