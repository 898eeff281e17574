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

/** @returns the problem of a column that is called a close and lies beyond what is called its high or its low */
export function contradictionProblem(
  file: string,
  close: string,
  bound: string,
  field: 'high' | 'low',
  beyond: number,
  rows: number,
): Problem {
  return {
    code: 'names-contradict',
    severity: 'error',
    file,
    column: close,
    found: `“${close}” ${field === 'high' ? 'above' : 'below'} “${bound}” in ${beyond} of ${rows} rows`,
    expected: 'a close between the low and the high',
    action: 'nothing was changed; the names may stand one column off',
  }
}

/** @returns the problem of a column that is called a close and is of quite another size than a part of its bar */
export function apartProblem(file: string, close: string, part: string): Problem {
  return {
    code: 'names-contradict',
    severity: 'error',
    file,
    column: close,
    found: `“${close}” and “${part}” of quite different sizes in most rows`,
    expected: 'closes near the rest of their bars',
    action: 'nothing was changed; the names may stand one column off',
  }
}
