/**
 * Ships the optional tables of fixtures/: prices of further data sets as packed files, fetched when they are asked for,
 * and tables of events as one small module. A table that is missing is left out, and the page says what it therefore
 * does not show. Modules: `virtual:data-sets` and `virtual:event-tables`.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { type Packable, packPair } from '../src/data/codec/pack.ts'
import type { EventTables } from '../src/data/series/events.ts'
import { frequency } from '../src/data/series/frequency.ts'
import { chained, monthDay } from '../src/data/series/monthly-returns.ts'
import type { PriceSeries, SidePassport } from '../src/data/series/series.ts'
import { dayOfIso } from '../src/metrics/day.ts'

const DATA_SETS = 'virtual:data-sets'
const EVENTS = 'virtual:event-tables'
const FIXTURES = join(import.meta.dirname, '..', 'fixtures')

/** The data sets that a build may lack, with the table that each is made of. */
const TABLES = { indices: 'rut-gspc-daily.csv', portfolios: 'us-size-monthly.csv' } as const
type OptionalId = keyof typeof TABLES

const SIZE_FUNDS_TABLE = 'size-funds-daily.csv'
/** The other funds of size, two to a file, because the packed format holds two sides. */
const SIZE_FUNDS = [
  ['IJR', 'IJH'],
  ['VB', 'IWB'],
  ['RSP', 'QQQ'],
] as const

/** Tables that a build is to do without, by name: WITHOUT=rut-gspc-daily.csv,us-recessions.csv npm run build. */
function isLeftOut(name: string): boolean {
  return (process.env.WITHOUT ?? '').split(',').includes(name)
}

interface Table {
  readonly path: string
  readonly rows: readonly (readonly string[])[]
  readonly sha256: string
}

/** Reads a table of fixtures/. Anything unexpected in it stops the build. Null where there is no table. */
function tableOf(name: string, header: string): Table | null {
  const path = join(FIXTURES, name)
  if (isLeftOut(name) || !existsSync(path)) return null
  const text = readFileSync(path, 'utf8')
  const [first, ...lines] = text.trim().split('\n')
  if (first !== header) throw new Error(`${path}: expected the header ${header}`)
  const rows = lines.map(line => line.split(','))
  const columns = header.split(',').length
  for (const [i, row] of rows.entries()) {
    if (row.length !== columns) throw new Error(`${path}, line ${i + 2}: expected ${columns} cells`)
  }
  return { path, rows, sha256: createHash('sha256').update(text).digest('hex') }
}

/** Reads one cell; an invalid one stops the build with its line. */
function cell<T>(table: Table, row: number, column: number, read: (text: string) => T | null): T {
  const text = table.rows[row]?.[column] ?? ''
  const value = read(text)
  if (value === null) throw new Error(`${table.path}, line ${row + 2}: found “${text}”`)
  return value
}

function columnOf(table: Table, column: number, read: (text: string) => number | null): number[] {
  return table.rows.map((_, row) => cell(table, row, column, read))
}

const price = (text: string) => (Number(text) > 0 ? Number(text) : null)
const number = (text: string) => (text !== '' && Number.isFinite(Number(text)) ? Number(text) : null)

/** Both sides on common dates; `basis` says what kind of closes they are. */
function packable(
  table: Table,
  dates: Int32Array,
  closes: readonly [Float64Array, Float64Array],
  about: Pick<SidePassport, 'source' | 'basis' | 'rounding'> & {
    readonly dataset: OptionalId | 'size-funds'
    readonly symbols: readonly [string, string]
  },
  adjusted: readonly [Float64Array, Float64Array] | null = null,
): Packable {
  const { dataset, symbols, ...facts } = about
  const series = (at: 0 | 1): PriceSeries => ({
    symbol: symbols[at],
    dates,
    close: closes[at],
    adjusted: adjusted?.[at] ?? null,
    basis: about.basis,
  })
  const passport = (at: 0 | 1): SidePassport => ({
    ...facts,
    provenance: { kind: 'bundled', dataset },
    symbol: symbols[at],
    first: dates[0] as number,
    last: dates.at(-1) as number,
    rows: dates.length,
    frequency: frequency(dates),
    problems: [],
    problemCount: 0,
    sha256: table.sha256,
  })
  return { small: series(0), large: series(1), passport: { small: passport(0), large: passport(1) } }
}

function indices(): Packable | null {
  const table = tableOf(TABLES.indices, 'date,RUT_close,SPX_close')
  if (table === null) return null
  const column = (at: number) => Float64Array.from(columnOf(table, at, price))
  return packable(table, Int32Array.from(columnOf(table, 0, dayOfIso)), [column(1), column(2)], {
    dataset: 'indices',
    symbols: ['RUT', 'SPX'],
    source: 'bundled index levels',
    basis: 'price',
    rounding: 0.01,
  })
}

/** Months of returns in percent: 100 plus each, which `chained` makes into an index. */
function portfolios(): Packable | null {
  const table = tableOf(TABLES.portfolios, 'month,small,large,micro')
  if (table === null) return null
  const months = columnOf(table, 0, monthDay)
  const dates = Int32Array.from(months)
  // By the hundredths of the text, so that each value is an exact decimal number.
  const gross = (at: number) =>
    Float64Array.from(columnOf(table, at, number), percent => Math.round(10_000 + percent * 100) / 100)
  return packable(table, dates, [gross(1), gross(2)], {
    dataset: 'portfolios',
    symbols: ['US small', 'US large'],
    source: 'Kenneth R. French’s data library, vintage December 2024',
    basis: 'total',
    rounding: null,
  })
}

function sizeFunds(symbols: (typeof SIZE_FUNDS)[number]): Packable | null {
  const header = SIZE_FUNDS.flat().flatMap(symbol => [`${symbol}_close`, `${symbol}_adjusted`])
  const table = tableOf(SIZE_FUNDS_TABLE, ['date', ...header].join(','))
  if (table === null) return null
  const columns = (kind: 'close' | 'adjusted') => {
    const column = (at: 0 | 1) =>
      Float64Array.from(columnOf(table, header.indexOf(`${symbols[at]}_${kind}`) + 1, price))
    return [column(0), column(1)] as const
  }
  const about = {
    dataset: 'size-funds',
    symbols,
    source: 'bundled prices',
    basis: 'both',
    rounding: null,
  } as const
  const dates = Int32Array.from(columnOf(table, 0, dayOfIso))
  return packable(table, dates, columns('close'), about, columns('adjusted'))
}

/** @returns the files of the other funds of size, compressed; none where the table is missing */
export function packedSizeFunds(): Uint8Array[] {
  return SIZE_FUNDS.flatMap(symbols => {
    const pair = sizeFunds(symbols)
    return pair === null ? [] : [deflateSync(packPair(pair), { level: 9 })]
  })
}

const PACKABLE = { indices, portfolios } satisfies Record<OptionalId, () => Packable | null>

/** @returns the file of a data set as it ships, compressed; null where its table is missing */
export function packedDataSet(id: OptionalId): Uint8Array | null {
  const pair = PACKABLE[id]()
  return pair === null ? null : deflateSync(packPair(pair), { level: 9 })
}

/** Hex SHA-256 of each data set that there is, as the page packs it again when it saves itself. */
export function dataSetDigests(): Readonly<Partial<Record<OptionalId, string>>> {
  const digest = (pair: Packable) => createHash('sha256').update(packPair(pair)).digest('hex')
  const [index, returns] = [indices(), portfolios()]
  return {
    ...(index && { indices: digest(index) }),
    ...(returns && { portfolios: digest({ ...returns, ...chained(returns) }) }),
  }
}

/** @returns the tables of events; null for each that is missing */
export function eventTables(): EventTables {
  const recessions = tableOf('us-recessions.csv', 'first_month,last_month')
  const target = tableOf('fed-target-changes.csv', 'effective,from,to')
  const midterms = tableOf('us-midterm-elections.csv', 'day')
  const firstOfMonth = (text: string) => dayOfIso(`${text}-01`)
  return {
    recessions:
      recessions?.rows.map((_, row) => ({
        first: cell(recessions, row, 0, firstOfMonth),
        last: cell(recessions, row, 1, monthDay),
      })) ?? null,
    target:
      target?.rows.map((_, row) => ({
        day: cell(target, row, 0, dayOfIso),
        from: cell(target, row, 1, number),
        to: cell(target, row, 2, number),
      })) ?? null,
    midterms: midterms === null ? null : columnOf(midterms, 0, dayOfIso),
  }
}

const IDS = Object.keys(TABLES) as OptionalId[]

/**
 * The module of data sets for a page that can fetch nothing: their files as text.
 * @param funds the file of the funds, which such a page cannot fetch either
 */
export function embeddedDataSets(funds: Uint8Array): string {
  const text = (bytes: Uint8Array | null) =>
    bytes === null ? null : { text: Buffer.from(bytes).toString('base64url') }
  const shipped = { funds: text(funds), ...Object.fromEntries(IDS.map(id => [id, text(packedDataSet(id))])) }
  const members = packedSizeFunds().map(text)
  return `export const shipped = ${JSON.stringify(shipped)}\nexport const sizeFunds = ${JSON.stringify(members)}`
}

export function eventModule(): string {
  return `export const tables = ${JSON.stringify(eventTables())}`
}

export function dataSets(): Plugin {
  let building = false
  const devPath = (id: OptionalId) => `/@data-set-${id}.bin`
  const sizeFundsPath = (i: number) => `/@size-funds-${i}.bin`
  return {
    name: 'data-sets',
    configResolved(config) {
      building = config.command === 'build'
    },
    resolveId: id => (id === DATA_SETS || id === EVENTS ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${EVENTS}`) return eventModule()
      if (id !== `\0${DATA_SETS}`) return
      const entries = IDS.map(id => {
        const source = packedDataSet(id)
        if (source === null) return `${id}: null`
        if (!building) return `${id}: { url: ${JSON.stringify(devPath(id))} }`
        const reference = this.emitFile({ type: 'asset', name: `closes-${id}.bin`, source })
        return `${id}: { url: import.meta.ROLLUP_FILE_URL_${reference} }`
      })
      const members = packedSizeFunds().map((source, i) => {
        if (!building) return `{ url: ${JSON.stringify(sizeFundsPath(i))} }`
        const reference = this.emitFile({ type: 'asset', name: `closes-size-${i}.bin`, source })
        return `{ url: import.meta.ROLLUP_FILE_URL_${reference} }`
      })
      return [
        `export const shipped = { funds: null, ${entries.join(', ')} }`,
        `export const sizeFunds = [${members.join(', ')}]`,
      ].join('\n')
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0]
        const id = IDS.find(each => devPath(each) === path)
        const source =
          id === undefined ? packedSizeFunds().find((_, i) => sizeFundsPath(i) === path) : packedDataSet(id)
        if (source === null || source === undefined) return next()
        response.setHeader('Content-Type', 'application/octet-stream')
        response.end(source)
      })
    },
  }
}
