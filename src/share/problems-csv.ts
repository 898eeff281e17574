/** Writes the full list of problems as CSV. */
import type { Problem } from '../data/series/problem.ts'
import { defused } from './csv.ts'

/** @returns CSV with one line a problem and a header; cells that a spreadsheet would take for formulas are defused */
export function problemsCsv(problems: readonly Problem[]): string {
  // Most cells repeat from line to line, so each text is escaped only once.
  const escaped = new Map<string, string>()
  const cell = (value: string): string => {
    let known = escaped.get(value)
    if (known === undefined) {
      known = escapedCell(value)
      if (escaped.size < 1000) escaped.set(value, known)
    }
    return known
  }
  let csv = 'file,line,column,kind,found,expected,action\n'
  for (const problem of problems)
    csv += `${cell(problem.file)},${problem.line ?? ''},${cell(problem.column ?? '')},${cell(problem.code)},${cell(problem.found ?? '')},${cell(problem.expected ?? '')},${cell(problem.action)}\n`
  return csv
}

function escapedCell(value: string): string {
  const safe = defused(value)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
