/**
 * Ships fixtures/iwm-spy-daily.csv as one small binary file: packed and compressed while building, fetched early
 * through a preload, its address known to the code as `virtual:bundled-prices`.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { type Packable, packPair } from '../src/data/codec/pack.ts'
import { frequency } from '../src/data/series/frequency.ts'
import type { PriceSeries, SidePassport } from '../src/data/series/series.ts'
import { dayOfIso } from '../src/metrics/day.ts'
import { dataSetDigests } from './data-sets.ts'

const MODULE = 'virtual:bundled-prices'
const DEV_PATH = '/@bundled-prices.bin'
const HEADER = 'date,IWM_close,SPY_close,IWM_adjusted,SPY_adjusted'

export const PRICES_CSV = join(import.meta.dirname, '..', 'fixtures', 'iwm-spy-daily.csv')

/**
 * Reads the bundled table. Anything unexpected in it stops the build.
 * @param csv the file's bytes
 */
function bundledTable(csv: Uint8Array): Packable {
  const [header, ...lines] = new TextDecoder().decode(csv).trim().split('\n')
  if (header !== HEADER) throw new Error(`${PRICES_CSV}: expected the header ${HEADER}`)
  const rows = lines.map((line, i) => {
    const [date = '', ...cells] = line.split(',')
    const day = dayOfIso(date)
    const prices = cells.map(Number)
    if (day === null || prices.length !== 4 || !prices.every(price => price > 0)) {
      throw new Error(`${PRICES_CSV}, line ${i + 2}: expected a date and four prices`)
    }
    return { day, prices }
  })
  const dates = Int32Array.from(rows, row => row.day)
  const column = (index: number) => Float64Array.from(rows, row => row.prices[index] as number)
  const sha256 = createHash('sha256').update(csv).digest('hex')
  const series = (symbol: string, close: number): PriceSeries => ({
    symbol,
    dates,
    close: column(close),
    adjusted: column(close + 2),
    basis: 'both',
  })
  const passport = (symbol: string): SidePassport => ({
    provenance: { kind: 'bundled', dataset: 'funds' },
    source: 'bundled prices',
    symbol,
    basis: 'both',
    first: dates[0] as number,
    last: dates.at(-1) as number,
    rows: dates.length,
    frequency: frequency(dates),
    rounding: 0.01,
    problems: [],
    problemCount: 0,
    sha256,
  })
  return {
    small: series('IWM', 0),
    large: series('SPY', 1),
    passport: { small: passport('IWM'), large: passport('SPY') },
  }
}

/** @returns the packed table */
function packedTable(): Uint8Array {
  return packPair(bundledTable(readFileSync(PRICES_CSV)))
}

/** @returns the file that ships: the packed table, compressed */
export function packedPrices(): Uint8Array {
  return deflateSync(packedTable(), { level: 9 })
}

/** Hex SHA-256 of each packed table, by which a saved page proves that its prices are those of the build. */
export function digests(): string {
  const funds = createHash('sha256').update(packedTable()).digest('hex')
  return JSON.stringify({ funds, ...dataSetDigests() })
}

export function bundledPrices(): Plugin {
  let building = false
  let reference: string | null = null
  return {
    name: 'bundled-prices',
    configResolved(config) {
      building = config.command === 'build'
    },
    resolveId: id => (id === MODULE ? `\0${MODULE}` : undefined),
    load(id) {
      if (id !== `\0${MODULE}`) return
      this.addWatchFile(PRICES_CSV)
      const known = `export const digests = ${digests()}`
      if (!building) return `${known}\nexport const url = ${JSON.stringify(DEV_PATH)}`
      reference = this.emitFile({ type: 'asset', name: 'prices.bin', source: packedPrices() })
      return `${known}\nexport const url = import.meta.ROLLUP_FILE_URL_${reference}`
    },
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const file = Object.keys(bundle ?? {}).find(name => /(^|\/)prices-[^/]*\.bin$/.test(name))
        if (file === undefined) return
        return [
          {
            tag: 'link',
            attrs: { rel: 'preload', as: 'fetch', href: `./${file}`, crossorigin: true },
            injectTo: 'head',
          },
        ]
      },
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url?.split('?')[0] !== DEV_PATH) return next()
        response.setHeader('Content-Type', 'application/octet-stream')
        response.end(packedPrices())
      })
    },
  }
}
