/** The series of a scanned table, each cleaned, or why it gives none. */
import { type Problem, sentence } from '../series/problem.ts'
import { bareSymbol } from './bare-symbol.ts'
import type { SeriesColumns } from './choose-series.ts'
import { type Cleaned, clean, DETAILED } from './clean.ts'
import type { Layout } from './layout.ts'
import type { RawRows } from './raw-rows.ts'
import type { Candidate, ReadOptions } from './read-result.ts'
import { symbolIn } from './sides.ts'
import type { ScannedTable } from './table-store.ts'
import type { Unusable } from './unusable.ts'

/** Beyond this many series the full list of problems is made only for those that were chosen. */
const MOST_LISTED = 8
/** The worker sends at most this many problems of a series to the page. */
export const MOST_KEPT = 20_000
/** At most this many reasons are given for a refusal. */
export const MOST_REFUSALS = 1000

/** Results collected from the blocks of a table. */
export interface Found {
  readonly read: Candidate[]
  readonly unusable: Unusable[]
  /** Reasons for refusals by their sentence, so that a shared reason is told once. */
  readonly refusals: Map<string, Problem>
}

/** A table with the days of its rows, and what its cells that are no numbers held. */
export interface DatedTable {
  readonly file: string
  readonly layout: Layout
  readonly table: ScannedTable
  readonly days: Int32Array
  /** What stood in a cell that is no number, by "row:column". */
  readonly bad: ReadonlyMap<string, string>
  /** How many series the whole file offers. */
  readonly offered: number
}

/** One series of a table: its columns, and its rows where the table has those of several symbols. */
interface Part {
  readonly columns: SeriesColumns
  readonly rows: Int32Array | null
  readonly symbol: string
}

/** Cleans the series of a table and adds each to what was found. */
export function addCandidates(found: Found, dated: DatedTable, options: ReadOptions): void {
  const parts = partsOf(dated)
  const many = Math.max(dated.offered, parts.length) > 1
  const few = Math.max(dated.offered, parts.length) <= MOST_LISTED
  const chosen = new Set(Object.values(options.answers ?? {}))
  const ids = new Set<string>()
  for (const part of parts) {
    const { label, symbol } = namesOf(part, dated, many)
    let id = many ? `${dated.file} › ${label}` : dated.file
    while (ids.has(id)) id += '′'
    const listed = few || chosen.has(id)
    const outcome = cleanPart(part, dated, symbol, listed, options)
    if (!outcome.ok) {
      found.unusable.push({ label, problem: outcome.problems[0] as Problem })
      // A bound, not a spread: a file can be refused for a million rows in a thousand columns.
      for (const problem of outcome.problems)
        if (found.refusals.size < MOST_REFUSALS) found.refusals.set(sentence(problem), problem)
      continue
    }
    ids.add(id)
    const { side, readRows } = outcome.value
    found.read.push({ id, label, side, readRows, problems: listed ? fullList(outcome.value) : null })
  }
}

function partsOf({ table, layout }: DatedTable): Part[] {
  if (table.symbolOf === null)
    return layout.series.map(columns => ({ columns, rows: null, symbol: columns.symbol }))
  const parts: Part[] = []
  for (const [id, rows] of rowsBySymbol(table.symbolOf, table.symbols.length).entries())
    for (const columns of layout.series)
      if (rows.length > 0) parts.push({ columns, rows, symbol: table.symbols[id] as string })
  const [only] = parts
  return parts.length === 1 && only !== undefined ? [{ ...only, symbol: shortSymbol(only.symbol) }] : parts
}

/** What a series is called where there is a choice, and its symbol, '' where it has none. */
function namesOf(
  { columns, rows, symbol: own }: Part,
  { file, layout }: DatedTable,
  many: boolean,
): { readonly label: string; readonly symbol: string } {
  const symbol = own || (many ? columns.label : symbolIn(file))
  if (!many) return { label: symbol || nameOf(layout, columns.close), symbol }
  return { label: rows === null ? columns.label : own || 'no symbol', symbol }
}

function nameOf(layout: Layout, column: number): string {
  return layout.names[column]?.trim() || String(column + 1)
}

function cleanPart(
  { columns, rows }: Part,
  { file, layout, table, days, bad }: DatedTable,
  symbol: string,
  listed: boolean,
  options: ReadOptions,
): ReturnType<typeof clean> {
  const original = (row: number): number => (rows === null ? row : (rows[row] as number))
  return clean(rawRows(table, days, columns, rows), {
    file,
    symbol,
    basis: columns.basis,
    closeName: nameOf(layout, columns.close),
    sha256: options.sha256 ?? '',
    provenance: options.provenance ?? { kind: 'file' },
    most: listed ? MOST_KEPT : DETAILED,
    found: (row, what) => {
      if (what === 'date')
        return (table.undated.get(original(row)) ?? 'no such day').slice(0, 40) || 'no date'
      return bad.get(`${original(row)}:${what === 'close' ? columns.close : columns.adjusted}`)
    },
  })
}

/** All problems of a series, or as many as were kept and how many more there were. */
function fullList({ problems, side: { passport } }: Cleaned): readonly Problem[] {
  const more = passport.problemCount - problems.length
  if (more === 0) return problems
  const found = `${more.toLocaleString('en-US')} further problems`
  return [
    ...problems,
    { code: 'more', severity: 'warning', file: passport.source, found, action: 'not listed' },
  ]
}

/** Stooq's "IJR.US" and Bloomberg's "IWM US Equity" are IJR and IWM to a reader; "^RUT" stays as it is. */
function shortSymbol(symbol: string): string {
  return /(\.US| US Equity| US)$/i.test(symbol) ? bareSymbol(symbol) : symbol
}

function rowsBySymbol(symbolOf: Int32Array, count: number): Int32Array[] {
  const sizes = new Int32Array(count)
  for (const id of symbolOf) if (id >= 0) sizes[id] = (sizes[id] as number) + 1
  const groups = Array.from(sizes, size => new Int32Array(size))
  const filled = new Int32Array(count)
  for (let row = 0; row < symbolOf.length; row++) {
    const id = symbolOf[row] as number
    if (id < 0) continue
    const group = groups[id] as Int32Array
    group[filled[id] as number] = row
    filled[id] = (filled[id] as number) + 1
  }
  return groups
}

function rawRows(
  table: ScannedTable,
  days: Int32Array,
  columns: SeriesColumns,
  rows: Int32Array | null,
): RawRows {
  const close = table.values.get(columns.close) as Float64Array
  const adjusted = columns.adjusted < 0 ? null : (table.values.get(columns.adjusted) as Float64Array)
  if (rows === null) return { dates: days, close, adjusted, seconds: table.seconds, lines: table.lines }
  return {
    dates: picked(days, new Int32Array(rows.length), rows),
    close: picked(close, new Float64Array(rows.length), rows),
    adjusted: adjusted === null ? null : picked(adjusted, new Float64Array(rows.length), rows),
    seconds: table.seconds === null ? null : picked(table.seconds, new Float64Array(rows.length), rows),
    lines: picked(table.lines, new Int32Array(rows.length), rows),
  }
}

/** Fills an array with the values of some rows, by a loop: `from` with a function takes ten times as long. */
function picked<T extends Int32Array | Float64Array>(values: T, into: T, rows: Int32Array): T {
  for (let i = 0; i < rows.length; i++) into[i] = values[rows[i] as number] as number
  return into
}
