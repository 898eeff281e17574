/** What an update that nobody watches refuses, and what it may write. */
import { renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isSession, sessionsBetween } from '../../../scripts/update-prices/exchange.mjs'
import { checkPlausible } from '../../../scripts/update-prices/plausible.mjs'
import { readTable } from '../../../scripts/update-prices/table.mjs'
import { market, sessions, textOf } from './market.ts'
import type { Run } from './source-server.ts'
import { all, honest, run, type SourceName } from './source-server.ts'

type Edit = NonNullable<NonNullable<Parameters<typeof honest>[1]>['edit']>
type Rows = ReturnType<typeof sessions>

const down = (response: Parameters<ReturnType<typeof honest>>[0]) => {
  response.writeHead(503)
  response.end()
}
const times = (day: string, factor: number) => (rows: Rows) =>
  rows.map(row =>
    row.date >= day ? { ...row, close: row.close * factor, adjusted: row.adjusted * factor } : row,
  )

function expectUntouched(result: Run, reason: RegExp): void {
  expect(result.said).toMatch(reason)
  expect(result.code).toBe(1)
  expect(result.table).toBe(result.before)
  expect(result.files).toEqual(['prices.csv'])
}

describe('new sessions that do not look like the market’s', () => {
  const refused: [string, Edit, RegExp][] = [
    [
      'a move that the other fund does not share',
      (fund, rows) => (fund === 'IWM' ? times('2026-09-28', 0.85)(rows) : rows),
      /IWM 2026-09-28: a move of -1\d\.\d % while the other/,
    ],
    [
      'a small split that is not announced',
      (fund, rows) => (fund === 'SPY' ? times('2026-09-28', 1.25)(rows) : rows),
      /SPY 2026-09-28: a move of/,
    ],
    [
      'a close repeated by both',
      (_, rows) =>
        rows.map((row, i) => (row.date === '2026-09-28' ? { ...rows[i - 1]!, date: row.date } : row)),
      /2026-09-28: the close is repeated/,
    ],
    [
      'a close repeated by one, again and again',
      (fund, rows) => {
        const stale = rows.find(row => row.date === '2026-09-24')!
        return fund === 'SPY'
          ? rows.map(row =>
              row.date > '2026-09-24' && row.date < '2026-09-30' ? { ...stale, date: row.date } : row,
            )
          : rows
      },
      /SPY 2026-09-28: the close is repeated/,
    ],
    [
      'one fund with the moves of the other',
      (fund, rows) => {
        if (fund === 'IWM') return rows
        const iwm = new Map(sessions('IWM', '2026-01-02', '2026-10-05').map(row => [row.date, row.close]))
        const from = rows.find(row => row.date === '2026-09-22')!
        return rows.map(row => {
          const close =
            row.date > '2026-09-22'
              ? Math.round((100 * from.close * iwm.get(row.date)!) / iwm.get('2026-09-22')!) / 100
              : row.close
          return { ...row, close, adjusted: row.date > '2026-09-22' ? close : row.adjusted }
        })
      },
      /2026-09-25: both funds have moved alike for 3 sessions/,
    ],
    [
      'a missing session',
      (_, rows) => rows.filter(row => row.date !== '2026-09-28'),
      /2026-09-28: the source has no close for this session/,
    ],
  ]
  test.each(refused)('stop the update: %s', async (_, edit, reason) => {
    expectUntouched(await run('alphavantage', honest('alphavantage', { edit })), reason)
  })

  test('stop it on a holiday of the exchange', () => {
    const table = { ...market, dates: [...market.dates.slice(0, -1), '2026-11-26'] }
    expect(() => checkPlausible(table, ['2026-11-26'])).toThrow(
      '2026-11-26: a close on a day on which the exchange is closed.',
    )
  })

  test('are let pass by hand where the exchange was closed against its rules', async () => {
    const edit: Edit = (_, rows) => rows.filter(row => row.date !== '2026-09-28')
    const result = await run('yahoo', honest('yahoo', { edit }), { args: ['--closed', '2026-09-28'] })
    expect(result.code).toBe(0)
    expect(readTable(result.table).dates).not.toContain('2026-09-28')
  })

  test('are none of the real ones of twenty years', () => {
    const known = sessionsBetween(market.dates[0]!, market.dates.at(-1)!).filter(
      date => !market.dates.includes(date),
    )
    // Attacks, days of mourning and a hurricane; every other closure follows the rules.
    expect(known).toEqual([
      '2001-09-11',
      '2001-09-12',
      '2001-09-13',
      '2001-09-14',
      '2004-06-11',
      '2007-01-02',
      '2012-10-29',
      '2012-10-30',
      '2018-12-05',
      '2025-01-09',
    ])
    expect(market.dates.filter(date => !isSession(date))).toEqual([])
    expect(() => checkPlausible(market, market.dates.slice(5), known)).not.toThrow()
  })

  test('that a source left out are taken up by a later, whole run', async () => {
    const gap: Edit = (fund, rows) => (fund === 'SPY' ? rows.slice(0, -2) : rows)
    const first = await run('yahoo', honest('yahoo', { edit: gap }))
    expect(readTable(first.table).dates.at(-1)).toBe('2026-10-01')
    const second = await run('yahoo', honest('yahoo'), { before: first.table })
    expect(second.table).toBe(textOf(market))
  })
})

describe('an unattended update', () => {
  const asked = (result: Run) => [...new Set(result.requests.map(({ pathname }) => pathname.split('/')[1]))]

  test('writes what two sources agree on', async () => {
    const result = await run('unattended', all())
    expect(result.code).toBe(0)
    expect(result.table).toBe(textOf(market))
    expect(asked(result)).toHaveLength(2)
  })

  test.each<SourceName>(['yahoo', 'alphavantage'])(
    'passes over %s where it cannot be reached',
    async source => {
      const result = await run('unattended', all({ [source]: down }))
      expect(result.said).toContain('asking the next source')
      expect(result.table).toBe(textOf(market))
      expect(asked(result)).toHaveLength(3)
    },
  )

  test('writes nothing that no second source confirms', async () => {
    expectUntouched(await run('unattended', all({ alphavantage: down, stooq: down })), /Only yahoo answered/)
    expectUntouched(
      await run('unattended', all({ yahoo: down, alphavantage: down, stooq: down })),
      /No source answered/,
    )
  })

  test('stops where the first source disagrees with the table, and asks no other', async () => {
    const edit: Edit = (fund, rows) =>
      rows.map(row =>
        fund === 'SPY' && row.date === '2026-09-14'
          ? { ...row, close: row.close + 1, adjusted: row.adjusted + 1 }
          : row,
      )
    const result = await run('unattended', all({ yahoo: honest('yahoo', { edit }) }))
    expectUntouched(result, /SPY 2026-09-14: the .*close is/)
    expect(asked(result)).toEqual(['v8'])
  })

  test('stops where two sources differ by two cents', async () => {
    const edit: Edit = (fund, rows) =>
      rows.map(row =>
        fund === 'IWM' && row.date === '2026-09-30'
          ? { ...row, close: row.close + 0.02, adjusted: row.adjusted + 0.02 }
          : row,
      )
    expectUntouched(
      await run('unattended', all({ alphavantage: honest('alphavantage', { edit }) })),
      /IWM 2026-09-30: yahoo has [\d.]+ and alphavantage [\d.]+/,
    )
  })

  test('writes as far as both have come', async () => {
    const result = await run(
      'unattended',
      all({ alphavantage: honest('alphavantage', { to: '2026-10-01' }) }),
    )
    expect(result.said).toContain('alphavantage: has nothing after 2026-10-01 yet')
    expect(readTable(result.table).dates.at(-1)).toBe('2026-10-01')
    const behind = await run(
      'unattended',
      all({ alphavantage: honest('alphavantage', { to: '2026-09-15' }) }),
    )
    expect(behind).toMatchObject({ code: 0, table: behind.before })
  })

  test('holds a source without dividends against those of the first', async () => {
    const asOf = '2026-06-01'
    const result = await run('unattended', all({ alphavantage: down }), { asOf })
    expect(result.said).toMatch(/a dividend of/)
    expect(result.code).toBe(0)
    expect(readTable(result.table).dates).toEqual(market.dates)
  })
})

describe('the table and what lies beside it', () => {
  test('an answer without end is broken off', async () => {
    const result = await run('yahoo', response => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const more = () => {
        while (!response.destroyed && response.write(' '.repeat(1_000_000)));
        if (!response.destroyed) response.once('drain', more)
      }
      more()
    })
    expectUntouched(result, /longer than any there should be/)
  })

  test('what a run that was cut off left is taken away', async () => {
    const result = await run('yahoo', honest('yahoo'), {
      prepare: folder => writeFileSync(join(folder, 'prices.csv.4711.new'), 'half'),
    })
    expect(result).toMatchObject({ code: 0, files: ['prices.csv'] })
  })

  test('a symbolic link is refused, and stays one', async () => {
    const result = await run('yahoo', honest('yahoo'), {
      prepare: (folder, path) => {
        renameSync(path, join(folder, 'real.csv'))
        symlinkSync(join(folder, 'real.csv'), path)
      },
    })
    expect(result).toMatchObject({ code: 1, table: result.before, files: ['prices.csv', 'real.csv'] })
    expect(result.said).toContain('is a symbolic link')
  })
})
