/**
 * Yahoo's chart endpoint: closes adjusted for splits only, dividend-adjusted closes beside them, dividends and splits.
 */
import { z } from 'zod'
import { ask, check, readJson } from './ask.mjs'
import { addDays, dayOf, Price, SessionDate } from './history.mjs'
import { Stop } from './stop.mjs'

const Failure = z.object({
  chart: z.object({ error: z.object({ code: z.string(), description: z.string() }) }),
})
const Event = z.object({ date: z.number().int() })
const Result = z.object({
  meta: z.object({
    symbol: z.string(),
    currency: z.literal('USD'),
    gmtoffset: z.number().int(),
    dataGranularity: z.literal('1d'),
  }),
  timestamp: z.array(z.number().int()).default([]),
  events: z
    .object({
      dividends: z.record(z.string(), Event.extend({ amount: z.number().positive() })).default({}),
      splits: z.record(z.string(), Event).default({}),
    })
    .default({ dividends: {}, splits: {} }),
  indicators: z.object({
    quote: z.tuple([z.object({ close: z.array(Price.nullable()).default([]) })]),
    adjclose: z.tuple([z.object({ adjclose: z.array(Price.nullable()).default([]) })]),
  }),
})
const Answer = z.object({ chart: z.object({ result: z.tuple([Result]) }) })

/** @type {import('./history.mjs').Source} */
export const yahoo = {
  name: 'yahoo',
  base: 'https://query1.finance.yahoo.com',
  delivers: { prices: 'closes', dividends: true, key: null },
  history({ base, symbol, from, to, asking }) {
    const address = new URL(`/v8/finance/chart/${symbol}`, base)
    address.search = new URLSearchParams({
      period1: String(Date.parse(`${from}T00:00:00Z`) / 1000),
      period2: String(Date.parse(`${addDays(to, 1)}T00:00:00Z`) / 1000),
      interval: '1d',
      events: 'div,split',
      includeAdjustedClose: 'true',
    }).toString()
    return ask(address, body => read(body, symbol), asking)
  },
}

/** @param {string} body @param {string} symbol @returns {import('./history.mjs').History} */
function read(body, symbol) {
  const where = `Yahoo, ${symbol}`
  const json = readJson(body, where)
  const failure = Failure.safeParse(json)
  if (failure.success)
    throw new Stop(`${where}: ${failure.data.chart.error.code}, ${failure.data.chart.error.description}`)
  const [result] = check(Answer, json, where).chart.result
  const { timestamp, meta, events } = result
  const { close } = result.indicators.quote[0]
  const { adjclose } = result.indicators.adjclose[0]
  if (meta.symbol !== symbol) throw new Stop(`${where}: answered with prices of ${meta.symbol}`)
  if (close.length !== timestamp.length || adjclose.length !== timestamp.length)
    throw new Stop(
      `${where}: ${timestamp.length} days but ${close.length} closes and ${adjclose.length} adjusted closes`,
      { retry: true },
    )
  const unpriced = /** @type {string[]} */ ([])
  const quotes = timestamp.flatMap((seconds, index) => {
    const price = close[index]
    const adjusted = adjclose[index]
    const date = dayOf(seconds, meta.gmtoffset)
    if (price == null || adjusted == null) {
      unpriced.push(date)
      return []
    }
    return [{ date: check(SessionDate, date, where), price, adjusted }]
  })
  return {
    prices: 'closes',
    quotes,
    unpriced,
    dividends: Object.values(events.dividends)
      .map(({ date, amount }) => ({ date: dayOf(date, meta.gmtoffset), amount }))
      .sort((one, other) => one.date.localeCompare(other.date)),
    splits: Object.values(events.splits).map(({ date }) => dayOf(date, meta.gmtoffset)),
  }
}
