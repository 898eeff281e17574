/**
 * Alpha Vantage: daily closes as traded, adjusted for nothing, and dividends from a second request. It says that it is
 * throttling in a body with status 200.
 */
import { z } from 'zod'
import { ask, check, readJson } from './ask.mjs'
import { addDays, PriceText, SessionDate } from './history.mjs'
import { Stop } from './stop.mjs'

/** The free tier's pause between requests, in milliseconds. */
const PAUSE = 1_500
/** The short answer holds the last 100 sessions: about 140 calendar days. */
const SHORT_REACH = 135

const Refusal = z.union([
  z.object({ Note: z.string() }).transform(answer => answer.Note),
  z.object({ Information: z.string() }).transform(answer => answer.Information),
])
const Mistake = z.object({ 'Error Message': z.string() })
const Daily = z.object({
  'Meta Data': z.object({ '2. Symbol': z.string() }),
  'Time Series (Daily)': z.record(SessionDate, z.object({ '4. close': PriceText })),
})
const Dividends = z.object({
  symbol: z.string(),
  data: z.array(z.object({ ex_dividend_date: z.iso.date(), amount: PriceText })),
})

/** @type {import('./history.mjs').Source} */
export const alphaVantage = {
  name: 'alphavantage',
  base: 'https://www.alphavantage.co',
  delivers: { prices: 'closes', dividends: true, key: 'ALPHAVANTAGE_KEY' },
  async history({ base, symbol, from, to, key, asking }) {
    const where = `Alpha Vantage, ${symbol}`
    /** @param {Record<string, string>} query */
    const address = query => {
      const url = new URL('/query', base)
      url.search = new URLSearchParams({ ...query, symbol, apikey: key }).toString()
      return url
    }
    const outputsize = from < addDays(to, -SHORT_REACH) ? 'full' : 'compact'
    const daily = await ask(
      address({ function: 'TIME_SERIES_DAILY', outputsize, datatype: 'json' }),
      body => check(Daily, open(body, where, key), where),
      asking,
    )
    if (daily['Meta Data']['2. Symbol'] !== symbol)
      throw new Stop(`${where}: answered with prices of ${daily['Meta Data']['2. Symbol']}`)
    await asking.wait(PAUSE)
    const paid = await ask(
      address({ function: 'DIVIDENDS' }),
      body => check(Dividends, open(body, `${where}, dividends`, key), `${where}, dividends`),
      asking,
    )
    await asking.wait(PAUSE)
    return {
      prices: 'closes',
      quotes: Object.entries(daily['Time Series (Daily)'])
        .map(([date, row]) => ({ date, price: row['4. close'] }))
        .filter(quote => quote.date >= from && quote.date <= to)
        .sort((one, other) => one.date.localeCompare(other.date)),
      dividends: paid.data
        .map(row => ({ date: row.ex_dividend_date, amount: row.amount }))
        .sort((one, other) => one.date.localeCompare(other.date)),
      splits: [],
    }
  },
}

/**
 * @param {string} body
 * @param {string} where
 * @param {string} key
 * @returns {unknown} the JSON, unless it is a refusal; a refusal likes to quote the key, which belongs in no log
 */
function open(body, where, key) {
  const json = readJson(body.replaceAll(key, '…'), where)
  const refusal = Refusal.safeParse(json)
  if (refusal.success) {
    const forToday = /per day|daily|premium/i.test(refusal.data)
    throw new Stop(`${where}: throttled, “${refusal.data.slice(0, 160)}”`, {
      retry: !forToday,
      transport: true,
    })
  }
  const mistake = Mistake.safeParse(json)
  if (mistake.success) throw new Stop(`${where}: ${mistake.data['Error Message'].slice(0, 160)}`)
  return json
}
