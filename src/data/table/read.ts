/**
 * A file becomes price series: bytes to text, text to a table, the table's rows to one series or many. Pure: the same
 * bytes and answers give the same result, and nothing that a file holds makes it throw.
 */
import { LEFT_OUT, type Problem } from '../series/problem.ts'
import { ok } from '../series/result.ts'
import { settledSymbols } from './blank-symbols.ts'
import { addCandidates, type Found, MOST_KEPT, MOST_REFUSALS } from './candidates.ts'
import { DETAILED } from './clean.ts'
import { type Entry, unpack } from './decompress.ts'
import { toUtf8, type Utf8 } from './encoding.ts'
import { jsonTable } from './json-table.ts'
import { findLayout, type Layout } from './layout.ts'
import { plausibleDays } from './plausible-days.ts'
import type { Candidate, ReadOptions, ReadProgress, ReadResult } from './read-result.ts'
import { returnsProblem } from './refusals.ts'
import { scan } from './scan.ts'
import { settleDates } from './settle-dates.ts'
import type { OtherHead, ScannedTable } from './table-store.ts'
import type { Unusable } from './unusable.ts'

/** Of the series of a table that gave nothing so many are told one by one. */
const MOST_LEFT_OUT = 5

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
  const { entries, problems } = unpacked.value
  const results: ReadResult[] = []
  for (const entry of entries) results.push(yield* readTable(entry, options))
  if (problems.length > 0) results.push({ kind: 'refused', file: name, problems })
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
  const text = asTable(toUtf8(bytes))
  const found = findLayout(text.bytes, name)
  if (!found.ok) return { kind: 'refused', file: name, problems: found.problems }
  const layout = found.value
  const steps = scan(text.bytes, layout)
  let step = steps.next()
  for (; !step.done; step = steps.next())
    yield { file: name, bytes: step.value.bytes, totalBytes: text.bytes.length, rows: step.value.rows }
  return seriesOf(step.value, layout, text, name, options)
}

/** JSON as the table that it holds; all other text as it is. */
function asTable(text: Utf8): Utf8 {
  const first = text.bytes.find(byte => byte > 32)
  if (first !== 123 && first !== 91) return text
  const table = jsonTable(text.bytes)
  return table === null ? text : { ...text, bytes: table }
}

/**
 * The series of a scanned table, by each of its date columns.
 * @param tables null where the table is mostly blank
 */
function seriesOf(
  tables: readonly ScannedTable[] | null,
  layout: Layout,
  text: Utf8,
  file: string,
  options: ReadOptions,
): ReadResult {
  const blocks = [layout, ...layout.others]
  const offered = blocks.reduce((sum, { series }) => sum + series.length, 0)
  if (tables === null) return { kind: 'refused', file, problems: [mostlyBlank(file, offered)] }
  const head = tables[0]?.otherHead ?? null
  if (head !== null) return { kind: 'refused', file, problems: [secondHeader(file, head, layout.names)] }
  const bad = new Map((tables[0]?.bad ?? []).map(cell => [`${cell.row}:${cell.column}`, cell.found]))
  const given: Found = { read: [], unusable: [...layout.unusable], refusals: new Map() }
  const nameless: Problem[] = []
  for (const [i, block] of blocks.entries()) {
    const column = block.names[block.symbol]?.trim() || String(block.symbol + 1)
    const { table, problems } = settledSymbols(tables[i] as ScannedTable, file, column, MOST_KEPT)
    for (const problem of problems) nameless.push(problem)
    const dates = settleDates(table, block, file, options)
    if (dates.kind === 'ask') return dates
    const plausible =
      options.today === undefined
        ? ok({ days: dates.days, notices: [] })
        : plausibleDays(dates.days, block.dates.family, file, options.today)
    if (!plausible.ok) return { kind: 'refused', file, problems: plausible.problems }
    for (const notice of plausible.value.notices) nameless.push(notice)
    addCandidates(given, { file, layout: block, table, days: plausible.value.days, bad, offered }, options)
  }
  const { read, unusable, refusals } = given
  if (read.length === 0) {
    const reasons = refusals.size > 0 ? refusals.values() : [returnsProblem(file, '', 'no prices')]
    return { kind: 'refused', file, problems: [...reasons, ...nameless].slice(0, MOST_REFUSALS) }
  }
  const told = [...guessed(text, file), ...layout.notices, ...leftOut(file, unusable), ...nameless]
  return {
    kind: 'series',
    file,
    candidates: told.length === 0 ? read : read.map(one => withNotices(one, told)),
    doubt: layout.doubt,
    ...(options.wanted === undefined ? {} : { wanted: options.wanted }),
  }
}

function guessed(text: Utf8, file: string): Problem[] {
  if (!text.guessed) return []
  return [
    {
      code: 'encoding',
      severity: 'warning',
      file,
      found: 'letters that are not UTF-8',
      action: `read as ${text.encoding}`,
    },
  ]
}

function secondHeader(file: string, { line, cells }: OtherHead, names: readonly string[]): Problem {
  const shown = (row: readonly string[]): string => row.slice(0, 8).join(', ').slice(0, 60)
  return {
    code: 'second-header',
    severity: 'error',
    file,
    line,
    found: `another row of names: ${shown(cells)}`,
    expected: `one table, under the names ${shown(names)}`,
    action: 'nothing was changed; save each table as a file of its own',
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
function withNotices(one: Candidate, notices: readonly Problem[]): Candidate {
  const { passport, series } = one.side
  return {
    ...one,
    side: {
      series,
      passport: {
        ...passport,
        problems: [...notices.slice(0, DETAILED), ...passport.problems].slice(0, DETAILED),
        problemCount: passport.problemCount + notices.length,
      },
    },
    problems:
      one.problems === null && passport.problemCount > 0 ? null : [...notices, ...(one.problems ?? [])],
  }
}
