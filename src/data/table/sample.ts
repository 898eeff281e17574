/**
 * Takes the sample of a table that its layout is found from: its delimiter, the records of its head, and stretches of the
 * rest. A table whose head is orderly gets by with a short sample; in any other more rows are looked at.
 */
import { failed, ok, type Result } from '../series/result.ts'
import { type DateColumn, dateColumn } from './date-column.ts'
import { noTable } from './no-table.ts'
import { type PlacedRecord, recordsBetween } from './records.ts'

/** The sample of a table. */
export interface Sample {
  readonly delimiter: number
  /** Lines before the first record. */
  readonly above: number
  readonly head: readonly PlacedRecord[]
  /** Records of the rest of the table, so that its formats are not judged by its head alone; their lines are 0. */
  readonly rest: readonly PlacedRecord[]
  readonly date: DateColumn
}

/** How much of a table is looked at. */
interface Extent {
  /** Records of the head. */
  readonly head: number
  /** Records of each stretch of the rest, and how many stretches there are. */
  readonly stretch: number
  readonly stretches: number
}

const SHORT: Extent = { head: 600, stretch: 60, stretches: 12 }
const LONG: Extent = { head: 4000, stretch: 1300, stretches: 2 }
/** Bytes of the head, and of all stretches together. */
const MOST_BYTES = 131_072
/** Bytes and records by which the delimiters are told from each other. */
const TRIED = { bytes: 65_536, records: 200 }
const DELIMITERS = [9, 59, 124, 44]
/** In an orderly head nine rows in ten have a date, and a date stands in no more than eight rows. */
const DATED = 0.9
const ROWS_A_DATE = 8

/**
 * Tries each delimiter, and takes the one by which most records have a date.
 * @returns the sample; fails where no delimiter gives a table with dates
 */
export function takeSample(bytes: Uint8Array, name: string): Result<Sample> {
  const declared = declaredDelimiter(bytes)
  const origin = declared?.next ?? 0
  const above = declared === null ? 0 : 1
  const recordsTo = (size: number, delimiter: number, most: number): PlacedRecord[] =>
    recordsBetween(bytes, origin, Math.min(bytes.length, origin + size), bytes.length, delimiter, most)
  const tries = (declared === null ? present(bytes, origin) : [declared.delimiter]).map(delimiter => {
    const records = recordsTo(TRIED.bytes, delimiter, TRIED.records)
    return { delimiter, records, date: dateColumn(records) }
  })
  const [best] = tries.sort((a, b) => (b.date?.rows ?? 0) - (a.date?.rows ?? 0))
  if (best === undefined || best.date === null || best.date.rows === 0)
    return failed(noTable(name, above, ...tries.map(one => one.records)))
  const { delimiter } = best
  let extent = SHORT
  let head = recordsTo(MOST_BYTES, delimiter, extent.head)
  let date = dateColumn(head)
  if (!isOrderly(head, date)) {
    extent = LONG
    head = recordsTo(MOST_BYTES, delimiter, extent.head)
    date = dateColumn(head)
  }
  const rest = elsewhere(bytes, origin, head, delimiter, extent)
  return ok({ delimiter, above, head, rest, date: date ?? best.date })
}

/** The delimiters that occur in the stretch where they are tried; all of them where none does. */
function present(bytes: Uint8Array, origin: number): readonly number[] {
  const stretch = bytes.subarray(origin, origin + TRIED.bytes)
  const found = DELIMITERS.filter(delimiter => stretch.includes(delimiter))
  return found.length === 0 ? DELIMITERS : found
}

function isOrderly(head: readonly PlacedRecord[], date: DateColumn | null): boolean {
  if (date === null || date.rows < head.length * DATED) return false
  const dates = new Set(head.map(({ cells }) => cells[date.column]))
  return dates.size * ROWS_A_DATE >= head.length
}

/** Excel writes "sep=;" as a first line of its own. */
function declaredDelimiter(bytes: Uint8Array): { delimiter: number; next: number } | null {
  if (String.fromCharCode(...bytes.subarray(0, 4)).toLowerCase() !== 'sep=') return null
  const delimiter = bytes[4]
  if (delimiter === undefined || delimiter < 9) return null
  let next = 5
  if (bytes[next] === 13) next++
  if (bytes[next] === 10) next++
  return { delimiter, next }
}

/** Records from stretches at equal steps through the table, and from its end. */
function elsewhere(
  bytes: Uint8Array,
  origin: number,
  head: readonly PlacedRecord[],
  delimiter: number,
  { stretch, stretches }: Extent,
): PlacedRecord[] {
  const last = head.at(-1)
  if (last === undefined) return []
  const width = Math.max(2, (last.offset - origin) / Math.max(1, head.length - 1))
  // Three records at least, the first of which is cut.
  const length = Math.ceil(Math.min((stretch + 1) * width, Math.max(MOST_BYTES / stretches, 3 * width)))
  const count = Math.max(2, Math.min(stretches, Math.floor(MOST_BYTES / length)))
  const end = bytes.length
  const between = (from: number, to: number): PlacedRecord[] =>
    recordsBetween(bytes, from, to, end, delimiter, 2 * (stretch + 1))
      .slice(1)
      .map(({ cells, offset }) => ({ cells, offset, line: 0 }))
  if (end - last.offset <= count * length) return between(last.offset, end)
  const tail = end - length
  const starts = Array.from({ length: count - 1 }, (_, i) =>
    Math.floor(origin + ((end - origin) * (i + 1)) / count),
  )
  const inside = starts.filter(at => at > last.offset && at + length <= tail)
  return [...inside, tail].flatMap(at => between(at, Math.min(end, at + length)))
}
