/**
 * JSON of the common APIs becomes a table as text: rows as objects or arrays, columns as arrays, rows under their dates,
 * each perhaps deep inside other objects, and one object a line.
 */

/** Objects inside objects deeper than this hold no table. */
const DEEPEST = 6
/** More cells than this are refused, as in any table. */
const MOST_CELLS = 16_000_000

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** @returns the largest table that a text of JSON holds, as tab-separated text in UTF-8; null where it holds none */
export function jsonTable(bytes: Uint8Array): Uint8Array | null {
  const text = new TextDecoder().decode(bytes)
  const root = parsed(text) ?? parsedLines(text)
  if (root === null) return null
  let best: Cells | null = null
  for (const node of nodesOf(root, 0)) {
    const table = tableOf(node)
    if (table !== null && (best === null || table.length > best.length)) best = table
  }
  if (best === null || best.reduce((sum, row) => sum + row.length, 0) > MOST_CELLS) return null
  return new TextEncoder().encode(best.map(row => row.map(cellText).join('\t')).join('\n'))
}

type Cells = readonly (readonly Json[])[]

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    return null
  }
}

/** One object a line, as databases write them. */
function parsedLines(text: string): Json {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  const rows = lines.map(parsed)
  return rows.length > 1 && rows.every(row => row !== null) ? rows : null
}

/** A value and all objects and arrays within it that could hold a table. */
function* nodesOf(value: Json, depth: number): Generator<Json> {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return
  yield value
  // Rows need not be looked into.
  if (isList(value) && value.length > 64) return
  for (const inner of Object.values(value)) yield* nodesOf(inner as Json, depth + 1)
}

function tableOf(node: Json): Cells | null {
  if (isList(node)) {
    if (node.length < 2) return null
    if (node.every(isList)) return node as unknown as Cells
    return node.every(isRecord) ? ofRecords(node) : null
  }
  if (!isRecord(node)) return null
  return ofSplit(node) ?? ofDated(node) ?? ofColumns(node)
}

/** [{ date, close }, …]; values that are objects themselves are left out. */
function ofRecords(rows: readonly { readonly [key: string]: Json }[]): Cells {
  const names = [...new Set(rows.slice(0, 1000).flatMap(row => Object.keys(row)))].filter(name =>
    rows.some(row => typeof row[name] !== 'object' || row[name] === null),
  )
  return [names, ...rows.map(row => names.map(name => row[name] ?? null))]
}

/** pandas' "split": { columns, index, data }. */
function ofSplit(node: { readonly [key: string]: Json }): Cells | null {
  const { columns, index, data } = node
  if (!isList(columns) || !isList(data) || !data.every(isList)) return null
  const indexed = isList(index) && index.length === data.length
  return [
    [...(indexed ? ['date'] : []), ...columns],
    ...data.map((row, i) => [
      ...(indexed ? [(index as readonly Json[])[i] as Json] : []),
      ...(row as readonly Json[]),
    ]),
  ]
}

/** { "2026-01-20": { close: 1 } }, and pandas' { close: { "2026-01-20": 1 } }. */
function ofDated(node: { readonly [key: string]: Json }): Cells | null {
  const entries = Object.entries(node)
  if (entries.length === 0 || !entries.every(([, value]) => isRecord(value))) return null
  const isKey = (key: string): boolean => /^\d{4}-?\d\d-?\d\d|^\d{9,19}$/.test(key)
  const records = entries as [string, { readonly [key: string]: Json }][]
  if (records.length > 1 && records.every(([key]) => isKey(key)))
    return ofRecords(records.map(([date, row]) => ({ date, ...row })))
  const keys = Object.keys(records[0]?.[1] ?? {})
  if (keys.length < 2 || !keys.every(isKey)) return null
  return [
    ['date', ...records.map(([name]) => name)],
    ...keys.map(key => [key, ...records.map(([, column]) => column[key] ?? null)]),
  ]
}

/** { t: […], c: […] }: columns of one length, at this level or, as Yahoo's chart has them, below it. */
function ofColumns(node: { readonly [key: string]: Json }): Cells | null {
  const columns: [string, readonly Json[]][] = []
  const collect = (value: { readonly [key: string]: Json }, depth: number): void => {
    for (const [name, inner] of Object.entries(value)) {
      if (isList(inner) && inner.length > 1 && inner.every(cell => typeof cell !== 'object' || cell === null))
        columns.push([name, inner])
      else if (isList(inner) && inner.length === 1 && isRecord(inner[0] as Json) && depth < 3)
        collect(inner[0] as { readonly [key: string]: Json }, depth + 1)
      else if (isRecord(inner) && depth < 3) collect(inner, depth + 1)
    }
  }
  collect(node, 0)
  const length = columns.reduce((most, [, cells]) => Math.max(most, cells.length), 0)
  const full = columns.filter(([, cells]) => cells.length === length)
  if (full.length < 2) return null
  return [
    full.map(([name]) => name),
    ...Array.from({ length }, (_, row) => full.map(([, cells]) => cells[row] as Json)),
  ]
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

function isRecord(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function cellText(value: Json): string {
  if (value === null || typeof value === 'object') return ''
  const text = String(value).replaceAll(/[\t\r\n]+/g, ' ')
  return text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text
}
