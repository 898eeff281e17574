/**
 * Records and cells of a delimited table, straight from UTF-8 bytes: the general path, which understands
 * quotes, doubled quotes, line ends inside quotes and all three kinds of line end.
 */

export const QUOTE = 34
export const LF = 10
export const CR = 13
const SPACE = 32

/** A quoted cell longer than this is a stray quote rather than a cell, and the quote is taken literally. */
const LONGEST_QUOTED = 65_536

/** A spreadsheet has no more columns than this; what a longer line has beyond them is no part of a sample. */
export const MOST_CELLS = 16_384

export interface SplitRecord {
  readonly cells: string[]
  /** Offset of the record after this one. */
  readonly next: number
  /** Lines that the record covers, 1 unless a quoted cell spans several. */
  readonly lines: number
}

/**
 * Splits the record that begins at `start`.
 *
 * Blanks around cells are dropped. A quote opens a quoted cell only at the cell's beginning; one that is
 * never closed, or not within 64 KB, is an ordinary character, so that one stray quote cannot swallow a file.
 * @param end offset after the last byte of the table
 * @param delimiter the byte that separates cells
 * @param most cells after so many are passed over
 */
export function splitRecord(
  bytes: Uint8Array,
  start: number,
  end: number,
  delimiter: number,
  most = Number.POSITIVE_INFINITY,
): SplitRecord {
  const cells: string[] = []
  let lines = 1
  let at = start
  for (;;) {
    let from = at
    while (from < end && (bytes[from] === SPACE || (bytes[from] === 9 && delimiter !== 9))) from++
    if (bytes[from] === QUOTE && from < end) {
      const close = closingQuote(bytes, from + 1, end)
      if (close >= 0) {
        for (let i = from; i < close; i++) if (isLineStart(bytes, i)) lines++
        let after = close + 1
        while (after < end && bytes[after] !== delimiter && bytes[after] !== LF && bytes[after] !== CR)
          after++
        if (cells.length < most) {
          const inside = cellText(bytes, from + 1, close).replaceAll('""', '"')
          cells.push((inside + cellText(bytes, close + 1, after)).trim())
        }
        at = after
        if (at < end && bytes[at] === delimiter) {
          at++
          continue
        }
        return { cells, next: afterLineEnd(bytes, at, end), lines }
      }
    }
    let to = at
    while (to < end && bytes[to] !== delimiter && bytes[to] !== LF && bytes[to] !== CR) to++
    if (cells.length < most) cells.push(cellText(bytes, at, to))
    at = to
    if (at < end && bytes[at] === delimiter) {
      at++
      continue
    }
    return { cells, next: afterLineEnd(bytes, at, end), lines }
  }
}

/** @returns the offset after the line end at `at`, taking CR LF for one */
export function afterLineEnd(bytes: Uint8Array, at: number, end: number): number {
  if (at >= end) return end
  if (bytes[at] === CR && at + 1 < end && bytes[at + 1] === LF) return at + 2
  return at + 1
}

const decoder = new TextDecoder('utf-8')
/** Marks of direction and of no width, which stand around cells unseen. */
const INVISIBLE = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

function decoded(bytes: Uint8Array): string {
  return decoder.decode(bytes).replaceAll(INVISIBLE, '').trim()
}

/** @returns the bytes as text without blanks around it; invalid UTF-8 becomes replacement characters */
export function cellText(bytes: Uint8Array, from: number, to: number): string {
  let start = from
  let end = to
  while (start < end && (bytes[start] as number) <= SPACE) start++
  while (end > start && (bytes[end - 1] as number) <= SPACE) end--
  if (end - start > 48) return decoded(bytes.subarray(start, end))
  let text = ''
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number
    if (byte > 127) return decoded(bytes.subarray(start, end))
    text += String.fromCharCode(byte)
  }
  return text
}

function closingQuote(bytes: Uint8Array, from: number, end: number): number {
  const stop = Math.min(end, from + LONGEST_QUOTED)
  for (let i = from; i < stop; i++) {
    if (bytes[i] !== QUOTE) continue
    if (i + 1 < end && bytes[i + 1] === QUOTE) {
      i++
      continue
    }
    return i
  }
  return -1
}

function isLineStart(bytes: Uint8Array, i: number): boolean {
  return bytes[i] === LF || (bytes[i] === CR && bytes[i + 1] !== LF)
}

/** One record of a sample with where it stands. */
export interface PlacedRecord {
  readonly cells: string[]
  readonly offset: number
  /** 1-based line, counted from where the stretch begins; 0 where this is in the midst of a table. */
  readonly line: number
}

/**
 * Splits the records that begin in a stretch of a table, blank lines left out.
 * @param stop records beginning at or after this offset are left out
 * @param end offset after the table's last byte
 * @param most how many records at the most
 */
export function recordsBetween(
  bytes: Uint8Array,
  start: number,
  stop: number,
  end: number,
  delimiter: number,
  most: number,
): PlacedRecord[] {
  const records: PlacedRecord[] = []
  let at = start
  let line = 1
  while (at < stop && records.length < most) {
    const record = splitRecord(bytes, at, end, delimiter, MOST_CELLS)
    if (record.cells.some(cell => cell !== '')) records.push({ cells: record.cells, offset: at, line })
    at = record.next
    line += record.lines
  }
  return records
}
