/** Workbooks made for tests, part by part as spreadsheets write them. */
import { strToU8, zipSync } from 'fflate'
import { isoOf } from '../src/metrics/day.ts'

/** A cell of a sheet: a text, a number, or a serial number shown as a date. */
export type Cell = string | number | { readonly serial: number }

const xml = (body: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${body}`)
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook as spreadsheets write it, of named sheets. */
export function workbook(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  epoch1904 = false,
): Uint8Array {
  const names = Object.keys(sheets)
  const cell = (value: Cell, row: number, column: number): string => {
    const at = `${String.fromCharCode(65 + column)}${row + 1}`
    if (typeof value === 'string') return `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
    return typeof value === 'number'
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" s="1"><v>${value.serial}</v></c>`
  }
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${SHEETS}" xmlns:r="${RELATIONS}"><workbookPr${epoch1904 ? ' date1904="1"' : ''}/><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rId99" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': xml(
      `<styleSheet xmlns="${SHEETS}"><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
  }
  for (const [i, name] of names.entries())
    parts[`xl/worksheets/sheet${i + 1}.xml`] = xml(
      `<worksheet xmlns="${SHEETS}"><sheetData>${sheets[name]!.map((row, r) => `<row r="${r + 1}">${row.map((value, c) => cell(value, r, c)).join('')}</row>`).join('')}</sheetData></worksheet>`,
    )
  return zipSync(parts)
}

/** Serial numbers of weekdays from 2024-01-01, whose serial number is 45292. */
const days = (count: number, first = 45_292): number[] =>
  Array.from({ length: count }, (_, i) => first + Math.floor(i / 5) * 7 + (i % 5))
/** Rows of twenty sessions with a column for each scale, which goes up by a half a row. */
export const table = (first: number, ...scales: number[]): Cell[][] =>
  days(20, first).map((serial, i) => [{ serial }, ...scales.map(scale => scale + i / 2)])

/** An OpenDocument workbook of named sheets, with the blank rows and cells to the sheet's edge. */
export function openDocument(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Uint8Array {
  const cell = (value: Cell): string => {
    if (typeof value === 'string')
      return `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`
    return typeof value === 'number'
      ? `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value.toFixed(0)}</text:p></table:table-cell>`
      : `<table:table-cell office:value-type="date" office:date-value="${isoOf(value.serial - 25_569)}"><text:p>x</text:p></table:table-cell>`
  }
  const row = (cells: readonly Cell[]): string =>
    `<table:table-row>${cells.map(cell).join('')}<table:table-cell table:number-columns-repeated="16000"/></table:table-row>`
  const tables = Object.entries(sheets).map(
    ([name, rows]) =>
      `<table:table table:name="${name}">${rows.map(row).join('')}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`,
  )
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': xml(
      `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`,
    ),
  })
}
