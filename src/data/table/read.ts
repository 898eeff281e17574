/**
 * A file becomes price series: bytes to text, text to a table, the table's rows to one series or many. Pure:
 * the same bytes and answers give the same result, and nothing that a file holds makes it throw.
 */

import { isoOf } from '../../metrics/day.ts'
import type { Side } from '../series/pair.ts'
import { LEFT_OUT, type Problem, sentence } from '../series/problem.ts'
import type { Provenance } from '../series/provenance.ts'
import { settledSymbols } from './blank-symbols.ts'
import type { SeriesColumns } from './choose-series.ts'
import { type Cleaned, clean, DETAILED, type RawRows } from './clean.ts'
import { NO_DAY } from './date-cell.ts'
import { decideOrder, isOpen, type PartOrder, unpackDays } from './date-order.ts'
import { type Entry, unpack } from './decompress.ts'
import { toUtf8 } from './encoding.ts'
import { findLayout, type Layout } from './layout.ts'
import { joinedCsv, problemsCsv } from './problems-csv.ts'
import { returnsProblem } from './returns.ts'
import { scan } from './scan.ts'
import { type SideName, symbolIn } from './sides.ts'
import { bareSymbol } from './symbols.ts'
import type { ScannedTable } from './table-store.ts'
import type { Unusable } from './unusable.ts'

/** One series that a file holds. */
export interface Candidate {
  /** Names the series among those of all files of a load: file and, in a table of many, the column or symbol. */
  readonly id: string
  /** The symbol, or what the table calls the column. */
  readonly label: string
  readonly side: Side
  /** Rows with a date and a price, before bars of one day were merged. */
  readonly readRows: number
  /** All problems as a CSV table, for download; '' when there are none. */
  readonly problemsCsv: string
}

/** A choice that the reader has to make. `id` is the key of the answer, an option's `value` the answer. */
export interface Question {
  readonly id: string
  readonly kind: 'date-order' | 'small' | 'large'
  readonly file: string
  readonly text: string
  readonly options: readonly Option[]
  /** The value of the option to propose. */
  readonly proposed: string
}

export interface Option {
  readonly value: string
  readonly label: string
  /** A few rows as they would be read by this choice. */
  readonly preview: readonly string[]
}

export type Answers = Readonly<Record<string, string>>

/** What came of one file (or of one table of an archive). */
export type ReadResult =
  | {
      readonly kind: 'series'
      readonly file: string
      readonly candidates: readonly Candidate[]
      /** The side that the reader said this file is, by the address it came under. */
      readonly wanted?: SideName
    }
  | { readonly kind: 'ask'; readonly file: string; readonly questions: readonly Question[] }
  | { readonly kind: 'refused'; readonly file: string; readonly problems: readonly Problem[] }

export interface ReadOptions {
  readonly answers?: Answers
  /** Hex SHA-256 of the bytes, for the passport. */
  readonly sha256?: string
  /** How the bytes came; as a file unless told. */
  readonly provenance?: Provenance
  /** The side that the reader says this file is, whatever its symbol. */
  readonly wanted?: SideName
  /** Today as days since 1970-01-01, so that two-digit years are never read as the future. */
  readonly today?: number
}

export interface ReadProgress {
  readonly file: string
  readonly bytes: number
  readonly totalBytes: number
  readonly rows: number
}

/** Of the series of a table that gave nothing so many are told one by one. */
const MOST_LEFT_OUT = 5
/** Beyond this many series the full list of problems is made only for those that were chosen. */
const MOST_LISTED = 8
/** A list longer than this is read by no one, and ten million problems would not fit into memory. */
const MOST_KEPT = 100_000
/** Reasons for a refusal beyond this many say nothing new. */
const MOST_REFUSALS = 1000
/** The last day that a two-digit year may mean where nobody says what day it is: the end of 2068. */
const LATEST = 36_158

/**
 * Reads a file of any supported kind, step by step.
 * @param name the file's name, shown in sentences and searched for a symbol
 * @yields progress about every 16,000 rows; stop asking for the next step to cancel
 * @returns one result for each table: one, or several for an archive
 */
export function* readSteps(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Generator<ReadProgress, ReadResult[]> {
  const unpacked = unpack(bytes, name)
  if (!unpacked.ok) return [{ kind: 'refused', file: name, problems: unpacked.problems }]
  const results: ReadResult[] = []
  for (const entry of unpacked.value) results.push(yield* readTable(entry, options))
  return results
}

/** Reads a file in one go. @returns as `readSteps` */
export function read(bytes: Uint8Array, name: string, options: ReadOptions = {}): ReadResult[] {
  const steps = readSteps(bytes, name, options)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

function* readTable({ bytes, name }: Entry, options: ReadOptions): Generator<ReadProgress, ReadResult> {
  const text = toUtf8(bytes)
  const found = findLayout(text.bytes, name)
  if (!found.ok) return { kind: 'refused', file: name, problems: found.problems }
  const layout = found.value
  const notices: Problem[] = []
  if (text.guessed)
    notices.push({
      code: 'encoding',
      severity: 'warning',
      file: name,
      found: 'letters that are not UTF-8',
      action: 'read as windows-1252',
    })
  const given: Found = { read: [], unusable: [...layout.unusable], refusals: new Map() }
  const steps = scan(text.bytes, layout)
  let step = steps.next()
  for (; !step.done; step = steps.next())
    yield { file: name, bytes: step.value.bytes, totalBytes: text.bytes.length, rows: step.value.rows }
  const tables = step.value
  const blocks = [layout, ...layout.others]
  const offered = blocks.reduce((sum, { series }) => sum + series.length, 0)
  if (tables === null) return { kind: 'refused', file: name, problems: [mostlyBlank(name, offered)] }
  const bad = new Map<string, string>()
  for (const cell of tables[0]?.bad ?? []) bad.set(`${cell.row}:${cell.column}`, cell.found)
  const nameless: Problem[] = []
  for (const [i, block] of blocks.entries()) {
    const column = block.names[block.symbol]?.trim() || String(block.symbol + 1)
    const { table, problems } = settledSymbols(tables[i] as ScannedTable, name, column, MOST_KEPT)
    for (const problem of problems) nameless.push(problem)
    const dates = settleDates(table, block, name, options)
    if (dates.kind === 'ask') return dates
    addCandidates(given, table, dates.days, block, bad, name, options, offered)
  }
  const { read, unusable, refusals } = given
  if (read.length === 0) {
    const reasons = refusals.size > 0 ? refusals.values() : [returnsProblem(name, '', 'no prices')]
    return { kind: 'refused', file: name, problems: [...reasons, ...nameless].slice(0, MOST_REFUSALS) }
  }
  const { wanted } = options
  const told = [...notices, ...leftOut(name, unusable), ...nameless]
  const toldCsv = told.length === 0 ? '' : problemsCsv(told)
  return {
    kind: 'series',
    file: name,
    candidates: told.length === 0 ? read : read.map(one => withNotices(one, told, toldCsv)),
    ...(wanted === undefined ? {} : { wanted }),
  }
}

function mostlyBlank(file: string, columns: number): Problem {
  return {
    code: 'mostly-blank',
    severity: 'error',
    file,
    found: `${columns.toLocaleString('en-US')} columns of prices in lines of which most are far shorter`,
    expected: 'a price in most cells',
    action: 'nothing was changed; leave out the columns that are nearly empty',
  }
}

/** What is told of the series that gave nothing, where others of the same table did. */
function leftOut(file: string, unusable: readonly Unusable[]): Problem[] {
  if (unusable.length <= MOST_LEFT_OUT)
    return unusable.map(({ label, problem }) => ({
      ...problem,
      code: LEFT_OUT,
      severity: 'warning',
      action: `${label} left out`,
    }))
  const labels = unusable.slice(0, MOST_LEFT_OUT).map(({ label }) => label)
  return [
    {
      code: LEFT_OUT,
      severity: 'warning',
      file,
      found: `${unusable.length} series without usable prices, such as ${labels.join(', ').slice(0, 80)}`,
      action: 'these left out',
    },
  ]
}

/** A series with what concerns its table as a whole, told before the problems of rows. */
function withNotices(one: Candidate, notices: readonly Problem[], csv: string): Candidate {
  const { passport, series } = one.side
  const { problems, problemCount } = passport
  return {
    ...one,
    side: {
      series,
      passport: {
        ...passport,
        problems: [...notices.slice(0, DETAILED), ...problems].slice(0, DETAILED),
        problemCount: problemCount + notices.length,
      },
    },
    problemsCsv: problemCount > 0 && one.problemsCsv === '' ? '' : joinedCsv(csv, one.problemsCsv),
  }
}

/** The days of a table's rows, or the question that has to be answered first. */
type Dates = { readonly kind: 'days'; readonly days: Int32Array } | Extract<ReadResult, { kind: 'ask' }>

/** Packed parts become days, by the order that the rows settle or the reader has chosen. */
function settleDates(table: ScannedTable, layout: Layout, file: string, options: ReadOptions): Dates {
  const { dates } = layout
  if (!isOpen(dates.family)) return settled(Int32Array.from(table.dates))
  const today = options.today ?? LATEST
  const id = `date-order:${file}`
  const verdict = decideOrder(table.dates, dates, today)
  const answer = options.answers?.[id] as PartOrder | undefined
  const [likely] = verdict.orders
  const order = answer !== undefined && verdict.orders.includes(answer) ? answer : likely
  if (order === undefined) return settled(Int32Array.from(table.dates, () => NO_DAY))
  if (verdict.because === '' && order !== answer) {
    const examples = exampleRows(table)
    return {
      kind: 'ask',
      file,
      questions: [
        {
          id,
          kind: 'date-order',
          file,
          text: `Which part of the dates in ${file} comes first?`,
          options: verdict.orders.map(one => ({
            value: one,
            label: ORDER_LABELS[one],
            preview: [...unpackDays(Float64Array.from(examples), dates.family, one, today)].map(isoOf),
          })),
          proposed: order,
        },
      ],
    }
  }
  return settled(unpackDays(table.dates, dates.family, order, today))
}

function settled(days: Int32Array): Dates {
  return { kind: 'days', days }
}

const ORDER_LABELS: Readonly<Record<PartOrder, string>> = {
  dmy: 'The day: day, month, year',
  mdy: 'The month: month, day, year',
  ymd: 'The year: year, month, day',
}

function exampleRows(table: ScannedTable): number[] {
  const dated = table.dates.filter(value => value !== NO_DAY)
  return [...dated.subarray(0, 2), ...(dated.length > 2 ? dated.subarray(-1) : [])]
}

/** What a table has given so far. */
interface Found {
  readonly read: Candidate[]
  readonly unusable: Unusable[]
  /** Why those were refused, row by row, by its sentence: what several of them share is told once. */
  readonly refusals: Map<string, Problem>
}

function addCandidates(
  { read, unusable, refusals }: Found,
  table: ScannedTable,
  days: Int32Array,
  layout: Layout,
  bad: ReadonlyMap<string, string>,
  file: string,
  options: ReadOptions,
  offered: number,
): void {
  const series: {
    readonly columns: SeriesColumns
    readonly rows: Int32Array | null
    readonly symbol: string
  }[] = []
  if (table.symbolOf === null)
    for (const columns of layout.series) series.push({ columns, rows: null, symbol: columns.symbol })
  else {
    const groups = rowsBySymbol(table.symbolOf, table.symbols.length)
    for (const [id, rows] of groups.entries())
      for (const columns of layout.series)
        if (rows.length > 0) series.push({ columns, rows, symbol: table.symbols[id] as string })
    if (series.length === 1 && series[0]) series[0] = { ...series[0], symbol: shortSymbol(series[0].symbol) }
  }
  const ids = new Set<string>()
  for (const { columns, rows, symbol } of series) {
    const closeName = layout.names[columns.close]?.trim() || String(columns.close + 1)
    const raw = rawRows(table, days, columns, rows)
    const original = (row: number): number => (rows === null ? row : (rows[row] as number))
    const many = Math.max(offered, series.length) > 1
    const shown = symbol || (many ? columns.label : symbolIn(file))
    const label = many ? (rows === null ? columns.label : symbol || 'no symbol') : shown || closeName
    let id = many ? `${file} › ${label}` : file
    while (ids.has(id)) id += '′'
    const listed =
      Math.max(offered, series.length) <= MOST_LISTED || Object.values(options.answers ?? {}).includes(id)
    const outcome = clean(raw, {
      file,
      symbol: shown,
      basis: columns.basis,
      closeName,
      sha256: options.sha256 ?? '',
      provenance: options.provenance ?? { kind: 'file' },
      most: listed ? MOST_KEPT : DETAILED,
      found: (row, what) => {
        if (what === 'date')
          return (table.undated.get(original(row)) ?? 'no such day').slice(0, 40) || 'no date'
        return bad.get(`${original(row)}:${what === 'close' ? columns.close : columns.adjusted}`)
      },
    })
    if (!outcome.ok) {
      unusable.push({ label, problem: outcome.problems[0] as Problem })
      // A bound, not a spread: a file can be refused for a million rows in a thousand columns.
      for (const problem of outcome.problems)
        if (refusals.size < MOST_REFUSALS) refusals.set(sentence(problem), problem)
      continue
    }
    const cleaned = outcome.value
    ids.add(id)
    read.push({
      id,
      label,
      side: cleaned.side,
      readRows: cleaned.readRows,
      problemsCsv: listed ? fullList(cleaned) : '',
    })
  }
}

/** All problems of a series, or as many as were kept and how many more there were. */
function fullList({ problems, side: { passport } }: Cleaned): string {
  const more = passport.problemCount - problems.length
  if (passport.problemCount === 0) return ''
  if (more === 0) return problemsCsv(problems)
  const found = `${more.toLocaleString('en-US')} further problems`
  return problemsCsv([
    ...problems,
    { code: 'more', severity: 'warning', file: passport.source, found, action: 'not listed' },
  ])
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
  const pick = (values: Float64Array): Float64Array => Float64Array.from(rows, row => values[row] as number)
  return {
    dates: Int32Array.from(rows, row => days[row] as number),
    close: pick(close),
    adjusted: adjusted === null ? null : pick(adjusted),
    seconds: table.seconds === null ? null : pick(table.seconds),
    lines: Int32Array.from(rows, row => table.lines[row] as number),
  }
}
