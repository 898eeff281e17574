/** Why columns of numbers are no prices that can be used. */
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

/** @returns the problem of a column that is called a close and lies outside the bar that the same names give */
export function contradictionProblem(
  file: string,
  close: string,
  high: string,
  low: string,
  outside: number,
  rows: number,
): Problem {
  return {
    code: 'names-contradict',
    severity: 'error',
    file,
    column: close,
    found: `“${close}” outside “${low}” and “${high}” in ${outside} of ${rows} rows`,
    expected: 'names above the columns that they belong to',
    action: 'nothing was changed; the header may stand one column off',
  }
}
