/**
 * Workbooks of spreadsheets, .xlsx and .ods: each sheet becomes a table as text, which is read like any other. A chunk of
 * its own, loaded in the reader's worker when a workbook arrives.
 */
import { unzipSync, zipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/universal'
import { Parser } from 'saxen'
import { isoOf } from '../../metrics/day.ts'
import type { Problem } from '../series/problem.ts'
import { failed, ok, type Result } from '../series/result.ts'

/** A sheet's table in UTF-8, under the name shown to the reader. */
export interface Sheet {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Most bytes that the parts of a workbook may unpack to, and most cells of all its sheets. */
const MOST_BYTES = 128 * 1024 * 1024
const MOST_CELLS = 6_000_000
/** A workbook may have more sheets; these are looked at. */
const MOST_SHEETS = 32

type Cell = string | number | boolean | Date | null

/**
 * Reads the sheets of a workbook.
 * @returns the sheets that hold anything, in their order; fails when the workbook is damaged or too large
 */
export async function sheetsOf(bytes: Uint8Array, name: string): Promise<Result<readonly Sheet[]>> {
  try {
    const parts = unpacked(bytes)
    if (parts === null) return failed(tooLarge(name))
    const sheets =
      'content.xml' in parts ? openDocument(parts['content.xml'] as Uint8Array) : await excel(parts)
    if (sheets === null) return failed(tooLarge(name))
    const filled = sheets
      .filter(sheet => sheet.rows.some(row => row.some(cell => cell !== null)))
      .slice(0, MOST_SHEETS)
    const cells = filled.reduce((sum, { rows }) => sum + rows.reduce((most, row) => most + row.length, 0), 0)
    if (cells > MOST_CELLS) return failed(tooLarge(name))
    if (filled.length === 0)
      return failed(problem(name, 'empty', 'a workbook without cells', 'nothing was changed'))
    const only = filled.length === 1
    return ok(
      filled.map(sheet => ({
        name: only ? name : `${name} › ${sheet.name.slice(0, 60)}`,
        bytes: new TextEncoder().encode(tableText(sheet.rows)),
      })),
    )
  } catch {
    return failed(
      problem(
        name,
        'damaged-workbook',
        'a workbook that cannot be read, or that is protected by a password',
        'nothing was changed; save the sheet as CSV, or copy its cells and paste them here',
      ),
    )
  }
}

interface Rows {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

/** The parts of the workbook that hold cells; null where they would be too large. */
function unpacked(bytes: Uint8Array): Record<string, Uint8Array> | null {
  let size = 0
  const wanted = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!/\.(xml|rels)$/.test(name) || name.includes('drawing')) return false
    size += originalSize
    return size <= MOST_BYTES
  }
  const parts = unzipSync(bytes, { filter: wanted })
  return size > MOST_BYTES ? null : parts
}

/** Sheets of an Office Open XML workbook. What is handed on is not compressed, so that no further worker is started. */
async function excel(parts: Record<string, Uint8Array>): Promise<Rows[]> {
  const stored = zipSync(parts, { level: 0 })
  const sheets = await readXlsxFile(stored.buffer as ArrayBuffer)
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data as unknown as Cell[][] }))
}

/** Sheets of an OpenDocument workbook; null where repeated cells would make it too large. */
function openDocument(content: Uint8Array): Rows[] | null {
  const sheets: { name: string; rows: Cell[][] }[] = []
  let row: Cell[] = []
  let rowTimes = 1
  let cell: { value: Cell; times: number; text: string } | null = null
  let blankRows = 0
  let cells = 0
  const parser = new Parser()
  parser.on('openTag', (tag, attributes) => {
    const given = attributes() as Record<string, string>
    const times = (name: string): number => Math.min(100_000, Math.max(1, Number(given[name] ?? 1)))
    if (tag === 'table:table') sheets.push({ name: given['table:name'] ?? '', rows: [] })
    else if (tag === 'table:table-row') {
      row = []
      rowTimes = times('table:number-rows-repeated')
    } else if (tag === 'table:table-cell' || tag === 'table:covered-table-cell')
      cell = { value: typedValue(given), times: times('table:number-columns-repeated'), text: '' }
  })
  parser.on('text', (text, decode) => {
    if (cell !== null) cell.text += decode(text)
  })
  parser.on('closeTag', tag => {
    if (cell !== null && (tag === 'table:table-cell' || tag === 'table:covered-table-cell')) {
      const value = cell.value ?? (cell.text === '' ? null : cell.text)
      // Blank cells to the sheet's right edge are one cell repeated, and nothing stands behind them.
      const repeats = value === null ? Math.min(cell.times, 256) : cell.times
      for (let i = 0; i < repeats && cells <= MOST_CELLS; i++) row.push(value)
      cells += value === null ? 0 : repeats
      cell = null
    } else if (tag === 'table:table-row') {
      while (row.at(-1) === null) row.pop()
      if (row.length === 0) blankRows += rowTimes
      else {
        const own = sheets.at(-1)?.rows
        for (let i = 0; i < Math.min(blankRows, 100); i++) own?.push([])
        blankRows = 0
        for (let i = 0; i < rowTimes && cells <= MOST_CELLS; i++, cells += row.length) own?.push(row)
      }
    }
  })
  parser.parse(new TextDecoder().decode(content))
  return cells > MOST_CELLS ? null : sheets
}

/** The value of an OpenDocument cell by its type; null where its text is its value. */
function typedValue(given: Readonly<Record<string, string>>): Cell {
  const type = given['office:value-type']
  if (type === 'float' || type === 'currency') return Number(given['office:value'])
  if (type === 'percentage') return `${Number(given['office:value']) * 100}%`
  if (type === 'date') return given['office:date-value'] ?? null
  return null
}

/** Rows as a table of tabs, which need no quotes around decimal commas. */
function tableText(rows: readonly (readonly Cell[])[]): string {
  return rows.map(row => row.map(cellText).join('\t')).join('\n')
}

function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (cell instanceof Date) return dateText(cell)
  if (typeof cell === 'string') {
    const text = cell.replaceAll(/[\t\r\n]+/g, ' ')
    return text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text
  }
  return String(cell)
}

/** A date with its time of day where it has one; spreadsheets know no time zones. */
function dateText(date: Date): string {
  const time = date.getTime()
  if (!Number.isFinite(time)) return ''
  const day = Math.floor(time / 86_400_000)
  const clock = date.toISOString().slice(11, 19)
  return clock === '00:00:00' ? isoOf(day) : `${isoOf(day)} ${clock}`
}

function tooLarge(file: string): Problem {
  return problem(
    file,
    'too-large',
    'a workbook of more cells than can be read here',
    'nothing was changed; save the sheet with the prices as CSV',
  )
}

function problem(file: string, code: string, found: string, action: string): Problem {
  return { code, severity: 'error', file, found, expected: 'a workbook with a table of prices', action }
}
