/** The table of indices against sources that answer from the real one. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readIndexTable, updateIndices, writeIndexTable } from '../../../scripts/update-prices/indices.mjs'
import { fixtureText } from '../../tables.ts'

const WHOLE = fixtureText('rut-gspc-daily.csv')
/** Ten sessions are missing, which the sources have. */
const BEFORE = `${WHOLE.trimEnd().split('\n').slice(0, -10).join('\n')}\n`
const NOW = new Date('2026-08-22T12:00:00Z')

interface Row {
  readonly date: string
  readonly level: number
}
type Edit = (symbol: string, rows: readonly Row[]) => readonly Row[]

/** Answers as Yahoo or Stooq would about the two indices. */
function answerOf(address: URL, edit: Edit): { body: string; type: string } {
  const yahoo = address.pathname.startsWith('/v8/')
  const symbol = yahoo
    ? decodeURIComponent(address.pathname.split('/').at(-1)!)
    : (address.searchParams.get('s') ?? '').toUpperCase()
  const { dates, IWM, SPY } = readIndexTable(WHOLE)
  const { close } = /RUT/.test(symbol) ? IWM : SPY
  const from = dates.length - 60
  const rows = edit(
    symbol,
    dates.slice(from).map((date, i) => ({ date, level: close[from + i]! })),
  )
  if (!yahoo) {
    const lines = rows.map(({ date, level }) => `${date},${level},${level},${level},${level},0`)
    return { body: `Date,Open,High,Low,Close,Volume\n${lines.join('\n')}\n`, type: 'text/csv' }
  }
  const levels = rows.map(({ level }) => level)
  const result = {
    meta: { symbol, currency: 'USD', gmtoffset: -14_400, dataGranularity: '1d' },
    timestamp: rows.map(({ date }) => Date.parse(`${date}T13:30:00Z`) / 1000),
    indicators: { quote: [{ close: levels }], adjclose: [{ adjclose: levels }] },
  }
  return { body: JSON.stringify({ chart: { result: [result], error: null } }), type: 'application/json' }
}

async function run({
  edit = (_: string, rows: readonly Row[]) => rows,
  dry = false,
  text = BEFORE as string | null,
  unattended = false,
  down = '',
} = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'indices-'))
  const table = join(folder, 'indices.csv')
  if (text !== null) writeFileSync(table, text)
  const asked: string[] = []
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '', 'http://localhost')
    asked.push(address.pathname)
    if (down !== '' && address.pathname.startsWith(down)) {
      response.destroy()
      return
    }
    const { body, type } = answerOf(address, edit)
    response.writeHead(200, { 'content-type': type })
    response.end(body)
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const said: string[] = []
  try {
    const code = await updateIndices(
      {
        table,
        unattended,
        closed: [],
        base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      },
      {
        now: NOW,
        asking: { wait: async () => {}, attempts: 2, firstDelay: 1, timeout: 5000 },
        say: line => said.push(line),
        write: (path, after) => {
          if (!dry) writeFileSync(path, after)
        },
      },
    )
    const after = readdirSync(folder).includes('indices.csv') ? readFileSync(table, 'utf8') : null
    return { code, said: said.join('\n'), after, asked }
  } finally {
    server.close()
    rmSync(folder, { recursive: true })
  }
}

describe('the update of the indices', () => {
  test('reads and writes the table to the byte', () => {
    expect(writeIndexTable(readIndexTable(WHOLE))).toBe(WHOLE)
  })

  test('extends the table to the market’s', async () => {
    const { code, said, after } = await run()
    expect(said).toContain('New sessions of the indices: 10.')
    expect(after).toBe(WHOLE)
    expect(code).toBe(0)
  })

  test('stops at a level that differs from the table’s, and calls the index by its name', async () => {
    const edit: Edit = (symbol, rows) =>
      rows.map((row, i) => (/RUT/.test(symbol) && i === 3 ? { ...row, level: row.level + 0.5 } : row))
    const { code, said, after } = await run({ edit })
    expect(said).toMatch(/^RUT 2026-\d\d-\d\d: the close is /)
    expect(said).toContain('The bundled index levels are unchanged.')
    expect([code, after]).toEqual([1, BEFORE])
  })

  test('stops at a move that the other index does not share', async () => {
    const edit: Edit = (symbol, rows) =>
      rows.map((row, i) => (/RUT/.test(symbol) && i === 55 ? { ...row, level: row.level * 0.8 } : row))
    const { said, after } = await run({ edit })
    expect(said).toContain('while the other index moved')
    expect(after).toBe(BEFORE)
  })

  test('writes nothing unattended that a second source has not confirmed', async () => {
    const both = await run({ unattended: true })
    expect(both.after).toBe(WHOLE)
    expect(both.asked.some(path => path.startsWith('/q/'))).toBe(true)
    const one = await run({ unattended: true, down: '/q/' })
    expect(one.said).toContain('nothing is written unattended')
    expect(one.after).toBe(BEFORE)
  })

  test('does nothing where the build has no such table', async () => {
    expect(await run({ text: null })).toMatchObject({ code: 0, after: null, asked: [] })
  })

  test('leaves a finished table as it is', async () => {
    const { code, said, after } = await run({ text: WHOLE })
    expect(said).toContain('Nothing new: the last level, 2026-08-21')
    expect([code, after]).toEqual([0, WHOLE])
  })
})
