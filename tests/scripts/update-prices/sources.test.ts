import type { ServerResponse } from 'node:http'
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../scripts/update-prices/table.mjs'
import { dividendsAfter, market, textOf } from './market.ts'
import type { Run, SourceName, YahooJson } from './source-server.ts'
import { changed, csv, fundOf, honest, json, run } from './source-server.ts'

const SOURCES: SourceName[] = ['yahoo', 'stooq', 'alphavantage']
const UNDER_A_CENT = 0.0100001

/** That nothing was written and the reason was said. */
function expectUntouched(result: Run, reason: RegExp): void {
  expect(result.said).toMatch(reason)
  expect(result.said).toContain('The bundled prices are unchanged.')
  expect(result.code).toBe(1)
  expect(result.table).toBe(result.before)
  expect(result.files).toEqual(['prices.csv'])
}

/** That the table has become the market's: closes to the byte, adjusted closes to the cent. */
function expectWhole(result: Run): void {
  expect(result.said).not.toContain('unchanged')
  expect(result.code).toBe(0)
  const table = readTable(result.table)
  expect(table.dates).toEqual(market.dates)
  for (const fund of ['IWM', 'SPY'] as const) {
    expect(table[fund].close).toEqual(market[fund].close)
    const worst = Math.max(
      ...table[fund].adjusted.map((price, i) => Math.abs(price - (market[fund].adjusted[i] ?? 0))),
    )
    expect(worst).toBeLessThan(UNDER_A_CENT)
  }
  expect(result.files).toEqual(['prices.csv'])
}

describe.each(SOURCES)('%s', source => {
  const body = (text: string, headers: Record<string, string> = source === 'stooq' ? csv : json) =>
    run(source, response => {
      response.writeHead(200, headers)
      response.end(text)
    })

  test('extends the table to the market’s, byte for byte when no dividend was paid', async () => {
    const result = await run(source, honest(source))
    expect(result.table).toBe(textOf(market))
    expect(result.table.startsWith(result.before)).toBe(true)
    expectWhole(result)
  })

  test('says what would change in a dry run, and changes nothing', async () => {
    const result = await run(source, honest(source), { args: ['--dry-run'] })
    expect(result.code).toBe(0)
    expect(result.said).toContain('New sessions: 14.')
    expect(result.said).toContain('  2026-10-05,283.38,774.83,283.38,774.83')
    expect(result.said).toContain('Dry run: nothing was written.')
    expect(result.table).toBe(result.before)
  })

  test('leaves a finished table as it is', async () => {
    const result = await run(source, honest(source), { asOf: '2026-10-05' })
    expect(result.code).toBe(0)
    expect(result.said).toContain('Nothing new')
    expect(result.table).toBe(result.before)
  })

  test('leaves the session that is not over', async () => {
    const result = await run(source, honest(source), { now: '2026-10-05T19:59:00Z' })
    expect(result.code).toBe(0)
    expect(readTable(result.table).dates.at(-1)).toBe('2026-10-02')
  })

  test('leaves a last session that one fund does not have yet', async () => {
    const edit = (fund: string, rows: { date: string; close: number; adjusted: number }[]) =>
      fund === 'SPY' ? rows.slice(0, -1) : rows
    const result = await run(source, honest(source, { edit }))
    expect(result.said).toContain('2026-10-05: only IWM has a close yet')
    expect(readTable(result.table).dates.at(-1)).toBe('2026-10-02')
  })

  test('stops at a hole that one fund has', async () => {
    const edit = (fund: string, rows: { date: string; close: number; adjusted: number }[]) =>
      fund === 'SPY' ? rows.filter(row => row.date !== '2026-09-30') : rows
    expectUntouched(await run(source, honest(source, { edit })), /2026-09-30: only IWM has a close/)
  })

  test.each([
    [0.03, true],
    [0.009, false],
  ])('a close of the overlap that is %f off stops it: %s', async (off, stops) => {
    const edit = (fund: string, rows: { date: string; close: number; adjusted: number }[]) =>
      rows.map(row =>
        fund === 'SPY' && row.date === '2026-09-14'
          ? { ...row, close: row.close + off, adjusted: row.adjusted + off }
          : row,
      )
    const result = await run(source, honest(source, { edit }))
    if (!stops) return expectWhole(result)
    const ours = market.SPY.close[market.dates.indexOf('2026-09-14')] ?? 0
    expectUntouched(result, /^SPY 2026-09-14: the .*close is /)
    expect(result.said).toContain(`is ${ours.toFixed(2)} here and ${Number((ours + off).toFixed(2))} at`)
  })

  test('stops at a move that looks like a split', async () => {
    const edit = (_: string, rows: { date: string; close: number; adjusted: number }[]) =>
      rows.map(row =>
        row.date > '2026-09-24' ? { ...row, close: row.close / 2, adjusted: row.adjusted / 2 } : row,
      )
    expectUntouched(
      await run(source, honest(source, { edit })),
      /IWM 2026-09-25: a close of .* looks like a split/,
    )
  })

  test('waits as long as it is told when throttled with 429, then carries on', async () => {
    const result = await run(source, (response, address, n) => {
      if (n > 1) return honest(source)(response, address, n)
      response.writeHead(429, { 'retry-after': '7' })
      response.end('Too Many Requests')
    })
    expectWhole(result)
    expect(result.waits[0]).toBe(7_000)
  })

  test('gives up after four attempts, each delay twice the one before', async () => {
    const result = await run(source, response => {
      response.writeHead(503)
      response.end()
    })
    expectUntouched(result, /answered 503 \(asked 4 times\)/)
    expect(result.waits).toEqual([1_000, 2_000, 4_000])
    expect(result.requests).toHaveLength(4)
  })

  test('does not wait for a source that wants hours', async () => {
    const result = await run(source, response => {
      response.writeHead(429, { 'retry-after': '86400' })
      response.end()
    })
    expectUntouched(result, /too many requests/)
    expect(result.requests).toHaveLength(1)
  })

  test('asks once when answered with a web page', async () => {
    const page = '<!DOCTYPE html><html><head><title>Are you a robot?</title></head><body></body></html>'
    for (const headers of [{ 'content-type': 'text/html' }, { 'content-type': 'text/plain' }]) {
      const result = await body(page, headers)
      expectUntouched(result, /answered with a web page \(“Are you a robot\?”\) instead of prices/)
      expect(result.requests).toHaveLength(1)
    }
  })

  test('asks again when the connection breaks off in the middle', async () => {
    const result = await run(source, (response, address, n) => {
      if (n > 1) return honest(source)(response, address, n)
      response.writeHead(200, { ...json, 'content-length': '100000' })
      response.write('{"chart": {"result"')
      setTimeout(() => response.destroy(), 20)
    })
    expectWhole(result)
  })

  test('stops when only half a body ever comes', async () => {
    let whole = ''
    await run(source, (response, address, n) => {
      const end = response.end.bind(response)
      response.end = ((text: string) => {
        whole ||= text
        return end(text)
      }) as typeof response.end
      honest(source)(response, address, n)
    })
    const result = await body(whole.slice(0, whole.length / 2))
    expectUntouched(result, /cut off.*\(asked 4 times\)/)
  })

  test('stops when no answer comes in time', async () => {
    const result = await run(source, () => {}, { timeout: 30 })
    expectUntouched(result, /no whole answer in 0\.03 s \(asked 4 times\)/)
  })

  test.each(['', '{}', '[]', 'null', 'Date,Open\r\n', '{"chart":{"result":[],"error":null}}'])(
    'stops at an answer that is none: %j',
    async text => {
      expectUntouched(await body(text), /expected the header|cut off|unexpected answer/)
    },
  )
})

describe('dividends since the table’s last session', () => {
  const asOf = '2026-06-05'
  const known = (['IWM', 'SPY'] as const).flatMap(fund =>
    dividendsAfter(fund, asOf).flatMap(({ date, amount }) => ['--dividend', `${fund}=${date}:${amount}`]),
  )

  test.each(['yahoo', 'alphavantage'] as const)('%s: re-base every adjusted close', async source => {
    const result = await run(source, honest(source), { asOf })
    expectWhole(result)
    expect(result.said).toContain('IWM: a dividend of 0.69')
    expect(result.said).toContain('ex 2026-06-15')
  })

  test('yahoo: one that the table missed is taken in later', async () => {
    const unpaid = changed(honest('yahoo', { to: '2026-06-24' }), (answer: YahooJson) => {
      const [result] = answer.chart.result
      result.events = {}
      result.indicators.adjclose[0].adjclose = result.indicators.quote[0].close
    })
    const first = await run('yahoo', unpaid, { asOf, now: '2026-06-24T22:00:00Z' })
    expect(first.code).toBe(0)
    const second = await run('yahoo', honest('yahoo'), { before: first.table })
    expect(second.said).toContain('IWM: a dividend of 0.69')
    expectWhole(second)
  })

  test('stooq: stops, says how much it seems to be, and does as it is told', async () => {
    const result = await run('stooq', honest('stooq'), { asOf })
    expectUntouched(result, /about 0\.6\d of dividends went ex after 2026-06-05.*--dividend IWM=/)
    expectWhole(await run('stooq', honest('stooq'), { asOf, args: known }))
  })

  test('stooq: a dividend that does not explain the difference stops it', async () => {
    const wrong = known.map(text => text.replace(/:0\.\d+/, ':0.9'))
    expectUntouched(
      await run('stooq', honest('stooq'), { asOf, args: wrong }),
      /IWM .*: the adjusted close is/,
    )
  })

  test('yahoo: adjusted closes that its dividends do not explain stop it', async () => {
    const respond = changed(honest('yahoo'), (answer: YahooJson) => {
      answer.chart.result[0].events = {}
    })
    expectUntouched(await run('yahoo', respond, { asOf }), /IWM .*: the adjusted close comes out as/)
  })
})

describe('what only one source does', () => {
  const reply = (source: SourceName, text: string, headers: Record<string, string> = json, status = 200) =>
    run(source, response => {
      response.writeHead(status, headers)
      response.end(text)
    })

  test('yahoo: an error in JSON, prices of another fund, columns of unequal length, a split', async () => {
    const error = '{"chart":{"result":null,"error":{"code":"Not Found","description":"No data found"}}}'
    expectUntouched(await reply('yahoo', error, json, 404), /Yahoo, IWM: Not Found, No data found/)
    const date = Date.parse('2026-09-28T13:30:00Z') / 1000
    const damages: [RegExp, (result: YahooJson['chart']['result'][0]) => void][] = [
      [
        /answered with prices of IWN/,
        result => {
          result.meta.symbol = 'IWN'
        },
      ],
      [/days but \d+ closes/, result => result.timestamp.pop()],
      [
        /IWM split on 2026-09-28/,
        result => {
          result.events = { splits: { [date]: { date, numerator: 2, denominator: 1 } } }
        },
      ],
    ]
    for (const [reason, damage] of damages) {
      const respond = changed(honest('yahoo'), (answer: YahooJson) => damage(answer.chart.result[0]))
      expectUntouched(await run('yahoo', respond), reason)
    }
  })

  test('yahoo: a day without a close in the overlap is passed over', async () => {
    const respond = changed(honest('yahoo'), (answer: YahooJson) => {
      answer.chart.result[0].indicators.quote[0].close[5] = null
    })
    expectWhole(await run('yahoo', respond))
  })

  test('yahoo: a new day without a close is waited for once later ones have theirs', async () => {
    const without = (date: string, funds: readonly string[]) => (response: ServerResponse, address: URL) =>
      changed(honest('yahoo'), (answer: YahooJson) => {
        const { meta, timestamp, indicators } = answer.chart.result[0]
        const at = timestamp.findIndex(seconds => new Date(seconds * 1000).toISOString().startsWith(date))
        if (funds.includes(meta.symbol)) indicators.quote[0].close[at] = null
      })(response, address, 1)
    const hole = /2026-09-30: IWM is listed without a close/
    expectUntouched(await run('yahoo', without('2026-09-30', ['IWM', 'SPY'])), hole)
    const last = await run('yahoo', without('2026-10-05', ['IWM', 'SPY']))
    expect(last.code).toBe(0)
    expect(readTable(last.table).dates.at(-1)).toBe('2026-10-02')
  })

  test('stooq: the day’s limit, no data, a damaged row', async () => {
    expectUntouched(await reply('stooq', 'Exceeded the daily hits limit', csv), /day’s limit of requests/)
    expectUntouched(await reply('stooq', 'No data', csv), /no data for this symbol/)
    const damaged = 'Date,Open,High,Low,Close,Volume\r\n2026-09-14,1,1,1,N/D,5\r\n'
    expectUntouched(
      await reply('stooq', damaged, csv),
      /Stooq, IWM, line 2: unexpected answer at “4”: not a price/,
    )
    const sunday = 'Date,Open,High,Low,Close,Volume\r\n2026-09-13,1,1,1,1,5\r\n'
    expectUntouched(await reply('stooq', sunday, csv), /not a weekday/)
  })

  test('alphavantage: asks again when throttled by the minute, not when by the day', async () => {
    const note = { Note: 'Thank you! Our standard API call frequency is 5 calls per minute.' }
    const later = await run('alphavantage', (response, address, n) => {
      if (n > 1) return honest('alphavantage')(response, address, n)
      response.writeHead(200, json)
      response.end(JSON.stringify(note))
    })
    expectWhole(later)
    const information = { Information: 'Our standard rate limit is 25 requests per day, key not-a-real-key.' }
    const daily = await reply('alphavantage', JSON.stringify(information))
    expectUntouched(daily, /throttled, “Our standard rate limit is 25 requests per day/)
    expect(daily.requests).toHaveLength(1)
  })

  test('alphavantage: a mistake in the request, no key, and the key is never said', async () => {
    const mistake = { 'Error Message': 'the parameter apikey (not-a-real-key) is invalid' }
    const wrong = await reply('alphavantage', JSON.stringify(mistake))
    expectUntouched(wrong, /the parameter apikey/)
    expect(wrong.said).not.toContain('not-a-real-key')
    const information = {
      Information: 'We have detected your API key as not-a-real-key, 25 requests per day.',
    }
    expect((await reply('alphavantage', JSON.stringify(information))).said).not.toContain('not-a-real-key')
    expectUntouched(
      await run('alphavantage', honest('alphavantage'), { env: {} }),
      /needs a key in the environment variable ALPHAVANTAGE_KEY/,
    )
  })

  test('alphavantage: asks for the whole history only when the short one does not reach', async () => {
    const sizes = async (asOf: string) =>
      (await run('alphavantage', honest('alphavantage'), { asOf })).requests.map(address =>
        address.searchParams.get('outputsize'),
      )
    expect(await sizes('2026-09-15')).toContain('compact')
    expect(await sizes('2026-06-05')).toContain('full')
  })

  test('a server that mixes up the funds is found out', async () => {
    const result = await run('stooq', (response, address, n) => {
      const other = new URL(address.href.replace(/iwm|spy/i, fundOf(address) === 'IWM' ? 'spy' : 'iwm'))
      honest('stooq')(response, other, n)
    })
    expectUntouched(result, /IWM 2026-07-0\d: the adjusted close is/)
  })
})

describe('the command', () => {
  test.each([
    [['--source', 'bloomberg'], /No source “bloomberg”: yahoo, alphavantage, stooq/],
    [['--dividend', 'IWM=0.91'], /Not a dividend: “IWM=0.91”/],
    [['--unknown'], /Unknown option/],
  ])('%j says what is wrong', async (args, reason) => {
    expectUntouched(await run('yahoo', honest('yahoo'), { args }), reason)
  })
})
