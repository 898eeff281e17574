/** The full list of problems as a table that the reader can download. */
import type { Problem } from './problem.ts'

/** @returns CSV with one line a problem and a header; cells that a spreadsheet would take for formulas are defused */
export function problemsCsv(problems: readonly Problem[]): string {
  const lines = ['file,line,column,kind,found,expected,action']
  for (const problem of problems)
    lines.push(
      [
        problem.file,
        problem.line ?? '',
        problem.column ?? '',
        problem.code,
        problem.found ?? '',
        problem.expected ?? '',
        problem.action,
      ]
        .map(cell)
        .join(','),
    )
  return `${lines.join('\n')}\n`
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
