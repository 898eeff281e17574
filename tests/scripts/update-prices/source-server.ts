/** A server on this machine that answers in a source's place, and the command run against it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { updatePrices } from '../../../scripts/update-prices.mjs'
import {
  alphaVantageAnswer,
  alphaVantageDividends,
  dividendsAfter,
  sessions,
  stooqAnswer,
  tableAsOf,
  textOf,
  yahooAnswer,
} from './market.ts'

export type SourceName = 'yahoo' | 'stooq' | 'alphavantage'
type Fund = 'IWM' | 'SPY'
export type Respond = (response: ServerResponse, address: URL, request: number) => void

export const json = { 'content-type': 'application/json' }
export const csv = { 'content-type': 'text/csv' }

/** Which fund a request is about, in any source's manner. */
export function fundOf(address: URL): Fund {
  return /iwm/i.test(address.href) ? 'IWM' : 'SPY'
}

/** Answers as the real source would; `edit` changes the rows on their way out. */
export function honest(
  source: SourceName,
  { to = '2026-10-05', edit = (_: Fund, rows: ReturnType<typeof sessions>) => rows } = {},
): Respond {
  return (response, address) => {
    const fund = fundOf(address)
    const rows = edit(fund, sessions(fund, '2026-01-02', to))
    const dividends = dividendsAfter(fund, '2026-01-02')
    if (source === 'stooq') {
      const day = (name: string) =>
        (address.searchParams.get(name) ?? '').replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
      response.writeHead(200, csv)
      response.end(stooqAnswer(rows.filter(({ date }) => date >= day('d1') && date <= day('d2'))))
      return
    }
    response.writeHead(200, json)
    if (source === 'alphavantage') {
      const wanted = address.searchParams.get('function')
      response.end(
        wanted === 'DIVIDENDS' ? alphaVantageDividends(fund, dividends) : alphaVantageAnswer(fund, rows),
      )
      return
    }
    const at = (name: string) =>
      new Date(Number(address.searchParams.get(name)) * 1000).toISOString().slice(0, 10)
    const inside = ({ date }: { date: string }) => date >= at('period1') && date < at('period2')
    response.end(yahooAnswer(fund, rows.filter(inside), dividends.filter(inside)))
  }
}

/** Which source a request is meant for. */
function sourceOf({ pathname }: URL): SourceName {
  return pathname.startsWith('/v8/') ? 'yahoo' : pathname.startsWith('/query') ? 'alphavantage' : 'stooq'
}

/** Each source as the real one would, or in another manner. */
export function all(others: Partial<Record<SourceName, Respond>> = {}): Respond {
  return (response, address, n) => {
    const source = sourceOf(address)
    const respond = others[source] ?? honest(source)
    respond(response, address, n)
  }
}

/** Answers as another would, with a change to the JSON on its way out. */
export function changed(respond: Respond, change: (json: never) => void): Respond {
  return (response, address, n) => {
    const end = response.end.bind(response)
    response.end = ((text: string) => {
      const answer = JSON.parse(text) as never
      change(answer)
      return end(JSON.stringify(answer))
    }) as typeof response.end
    respond(response, address, n)
  }
}

/** The parts of Yahoo's answer that tests damage. */
export interface YahooJson {
  chart: {
    result: [
      {
        meta: { symbol: string }
        timestamp: number[]
        events: object
        indicators: { quote: [{ close: (number | null)[] }]; adjclose: [{ adjclose: (number | null)[] }] }
      },
    ]
  }
}

export interface Run {
  readonly code: number
  readonly said: string
  /** The table after the command. */
  readonly table: string
  /** The table before it. */
  readonly before: string
  /** Files in the table's folder afterwards. */
  readonly files: string[]
  readonly requests: URL[]
  /** Milliseconds of every pause. */
  readonly waits: number[]
}

/** Runs the command against a server that answers with `respond`, on the table as it stood after `asOf`. */
export async function run(
  source: SourceName | 'unattended',
  respond: Respond,
  {
    asOf = '2026-09-15',
    before = textOf(tableAsOf(asOf)),
    now = '2026-10-05T22:00:00Z',
    args = [] as string[],
    env = { ALPHAVANTAGE_KEY: 'not-a-real-key' } as Record<string, string | undefined>,
    timeout = 5_000,
    prepare = (_folder: string, _path: string) => {},
  } = {},
): Promise<Run> {
  const requests: URL[] = []
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', 'http://localhost')
    requests.push(address)
    respond(response, address, requests.length)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const folder = mkdtempSync(join(tmpdir(), 'update-prices-'))
  const path = join(folder, 'prices.csv')
  writeFileSync(path, before)
  prepare(folder, path)
  const lines: string[] = []
  const waits: number[] = []
  try {
    const code = await updatePrices(
      [
        ...(source === 'unattended' ? ['--unattended'] : ['--source', source]),
        '--base',
        `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        '--table',
        path,
        ...args,
      ],
      {
        now: new Date(now),
        env,
        asking: {
          attempts: 4,
          firstDelay: 1_000,
          timeout,
          wait: async milliseconds => {
            waits.push(milliseconds)
          },
        },
        say: line => lines.push(line),
      },
    )
    const table = readFileSync(path, 'utf8')
    return { code, said: lines.join('\n'), table, before, files: readdirSync(folder), requests, waits }
  } finally {
    rmSync(folder, { recursive: true, force: true })
    server.closeAllConnections()
    await new Promise(done => server.close(done))
  }
}
