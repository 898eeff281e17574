/** What the reader is told where a column was taken for the close although no name says so. */
import type { Problem } from '../series/problem.ts'

/** Open and close are told apart by their order alone. */
export function closeByOrder(file: string): Problem {
  return {
    code: 'close-by-order',
    severity: 'warning',
    file,
    found: 'bars whose open and close the numbers do not tell apart',
    expected: 'a row of names',
    action: 'the later column read as the close',
  }
}

/** A column is taken for the close because no other could be. */
export function unnamedClose(file: string, column: string): Problem {
  return {
    code: 'unnamed-close',
    severity: 'warning',
    file,
    column,
    found: 'prices whose name does not say what they are',
    expected: 'a column called “Close”',
    action: 'read as the close',
  }
}

/** The names of open and close fit the numbers better the other way round. */
export function namesInDoubt(file: string, column: string): Problem {
  return {
    code: 'names-in-doubt',
    severity: 'warning',
    file,
    column,
    found: 'closes that follow the opens, as if their names had changed places',
    expected: 'opens near the close before',
    action: 'read as they are named; check the header',
  }
}
