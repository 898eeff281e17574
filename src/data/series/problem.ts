import { legibleText } from './legible.ts'

/**
 * Something wrong with an input, said so that the reader can mend it: what happened, where, what was
 * expected and what was done about it.
 */
export interface Problem {
  /** Stable name of the kind of problem, for tests and for grouping: "bad-number", "no-header", … */
  readonly code: string
  /** An error means that nothing was loaded; a warning that a row or a value was passed over. */
  readonly severity: 'error' | 'warning'
  /** File name or address, as the reader knows it. */
  readonly file: string
  /** 1-based line in the file, header included. */
  readonly line?: number
  /** Name of the column, or its 1-based number when it has none. */
  readonly column?: string
  /** What was found, shortened. */
  readonly found?: string
  readonly expected?: string
  /** What was done, or what to do: "row dropped", "read as 1,234.5", "save the file as CSV". */
  readonly action: string
}

/** The kind of a series that a table offered and that was left out. */
export const LEFT_OUT = 'left-out'

/** Entries of an archive that were not read, where others may have been. */
export const ENTRIES_NOT_READ = 'entries-not-read'

/** Several files may be named at once, and a problem can come with a link, in anybody's words. */
const LONGEST_PLACE = 200
const LONGEST_WORDS = 400

/** @returns the problem as one sentence for the page. */
export function sentence(problem: Problem): string {
  const where = [
    legibleText(problem.file, LONGEST_PLACE),
    problem.line === undefined ? '' : `line ${problem.line}`,
    problem.column === undefined ? '' : `column “${legibleText(problem.column)}”`,
  ].filter(part => part !== '')
  const found = problem.found === undefined ? '' : `found “${legibleText(problem.found, LONGEST_WORDS)}”`
  const expected = problem.expected === undefined ? '' : `expected ${problem.expected}`
  const middle = [found, expected].filter(part => part !== '').join(', ')
  const action = legibleText(problem.action, LONGEST_WORDS)
  return `${where.join(', ')}: ${middle}${middle === '' ? '' : '; '}${action}.`
}
