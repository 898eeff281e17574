import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { sentence } from '../../../src/data/series/problem.ts'
import { fileInput, loadPrices } from '../../../src/data/sources/load.ts'
import { isoOf } from '../../../src/metrics/day.ts'
import { bundledPair } from '../../bundled.ts'

/** A cell of a sheet: a text, a number, or a serial number shown as a date. */
type Cell = string | number | { readonly serial: number }

const xml = (body: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${body}`)
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook as spreadsheets write it, of named sheets. */
function workbook(
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

/** Rows of weekdays from 2024-01-01, whose serial number is 45292. */
const days = (count: number, first = 45_292): number[] =>
  Array.from({ length: count }, (_, i) => first + Math.floor(i / 5) * 7 + (i % 5))
const table = (first: number, ...scales: number[]): Cell[][] =>
  days(20, first).map((serial, i) => [{ serial }, ...scales.map(scale => scale + i / 2)])

const load = (bytes: Uint8Array, name: string) =>
  loadPrices([fileInput(new File([bytes as Uint8Array<ArrayBuffer>], name))], { current: bundledPair() })

test('the first sheet with a table is read, with its dates in either epoch', async () => {
  for (const epoch1904 of [false, true]) {
    const first = 45_292 - (epoch1904 ? 1462 : 0)
    const bytes = workbook(
      { Notes: [['Exported by hand']], Prices: [['Date', 'IWM', 'SPY'], ...table(first, 200, 500)] },
      epoch1904,
    )
    const outcome = await load(bytes, 'prices.xlsx')
    if (outcome.kind !== 'pair') throw new Error(JSON.stringify(outcome).slice(0, 300))
    const { small, large } = outcome.pair
    expect([
      small.symbol,
      large.symbol,
      isoOf(small.dates[0]!),
      small.dates.length,
      large.close.at(-1),
    ]).toEqual(['IWM', 'SPY', '2024-01-01', 20, 509.5])
  }
})

test('two sheets that are the two sides are both read', async () => {
  const bytes = workbook({
    IWM: [['Date', 'Close'], ...table(45_292, 200)],
    SPY: [['Date', 'Close'], ...table(45_292, 500)],
  })
  const outcome = await load(bytes, 'book.xlsx')
  if (outcome.kind !== 'pair') throw new Error(JSON.stringify(outcome).slice(0, 300))
  expect([outcome.pair.small.symbol, outcome.pair.large.symbol]).toEqual(['IWM', 'SPY'])
})

test('a sheet of OpenDocument is read', async () => {
  const rows = days(20).map((serial, i) => {
    const date = isoOf(serial - 25_569)
    return `<table:table-row><table:table-cell office:value-type="date" office:date-value="${date}"><text:p>x</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="${200 + i}"/><table:table-cell table:number-columns-repeated="16000"/></table:table-row>`
  })
  const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="S"><table:table-row><table:table-cell office:value-type="string"><text:p>Date</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>IWM</text:p></table:table-cell></table:table-row>${rows.join('')}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`
  const bytes = zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': xml(content),
  })
  const outcome = await load(bytes, 'prices.ods')
  if (outcome.kind !== 'pair') throw new Error(JSON.stringify(outcome).slice(0, 300))
  expect([
    outcome.pair.small.symbol,
    outcome.pair.small.dates.length,
    outcome.pair.small.close.at(-1),
  ]).toEqual(['IWM', 20, 219])
})

test('a damaged workbook and one made to explode are refused in a sentence', async () => {
  const whole = workbook({ S: [['Date', 'IWM'], ...table(45_292, 200)] })
  const damaged = whole.slice()
  damaged.fill(0, 200, 400)
  const sheet = new Uint8Array(14_000_000)
  const bomb = zipSync(
    {
      'xl/workbook.xml': new Uint8Array(10),
      ...Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheet])),
    },
    { level: 1 },
  )
  for (const bytes of [damaged, bomb]) {
    const outcome = await load(bytes, 'x.xlsx')
    if (outcome.kind !== 'refused') throw new Error(outcome.kind)
    expect(sentence(outcome.problems[0]!)).toMatch(/^x\.xlsx: .*nothing was changed/)
  }
})
