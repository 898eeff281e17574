/** Collects the problems of one series: so many are kept, all are counted. */
import type { Problem } from '../series/problem.ts'

/** A problem without what the log knows itself. */
export interface RowProblem {
  readonly code: string
  readonly found: string | undefined
  readonly expected: string
  readonly action: string
  readonly column?: string
}

export class ProblemLog {
  readonly problems: Problem[] = []
  /** How many there were, those that were not kept included. */
  count = 0

  /**
   * @param file the file they are about
   * @param lines the line of each row
   * @param most problems beyond this many are counted and not kept
   */
  constructor(
    private readonly file: string,
    private readonly lines: Int32Array,
    private readonly most: number,
  ) {}

  /** Tells of the series as a whole. */
  tell(code: string, found: string, expected: string, action: string): void {
    if (this.count++ < this.most)
      this.problems.push({ code, severity: 'warning', file: this.file, found, expected, action })
  }

  /** Tells of one row. */
  tellRow(row: number, { code, found, expected, action, column }: RowProblem): void {
    if (this.count++ >= this.most) return
    // Written out rather than spread: a file may have a million of these.
    const problem: { -readonly [K in keyof Problem]: Problem[K] } = {
      code,
      severity: 'warning',
      file: this.file,
      line: this.lines[row] as number,
      expected,
      action,
    }
    if (column !== undefined) problem.column = column
    if (found !== undefined) problem.found = found
    this.problems.push(problem)
  }
}
