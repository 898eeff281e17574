/**
 * Stooq: a CSV without a key. Its closes of US shares are adjusted for dividends and splits, and it lists neither;
 * see `extend` for what follows from that.
 */
import { z } from 'zod'
import { ask, check } from './ask.mjs'
import { PriceText, SessionDate } from './history.mjs'
import { Stop } from './stop.mjs'

const HEADER = 'Date,Open,High,Low,Close,Volume'
const Row = z.tuple([
  SessionDate,
  PriceText,
  PriceText,
  PriceText,
  PriceText,
  z.string().regex(/^\d+(\.\d+)?$/),
])

/** @type {import('./history.mjs').Source} */
export const stooq = {
  name: 'stooq',
  base: 'https://stooq.com',
  delivers: { prices: 'adjusted', dividends: false, key: null },
  async history({ base, symbol, from, to, asking }) {
    const address = new URL('/q/d/l/', base)
    address.search = new URLSearchParams({
      // Indices have a caret and no country.
      s: symbol.startsWith('^') ? symbol.toLowerCase() : `${symbol.toLowerCase()}.us`,
      d1: from.replaceAll('-', ''),
      d2: to.replaceAll('-', ''),
      i: 'd',
    }).toString()
    const where = `Stooq, ${symbol}`
    const quotes = await ask(address, body => read(body, where), asking)
    return { prices: 'adjusted', quotes, dividends: null, splits: [] }
  },
}

/** @param {string} body @param {string} where */
function read(body, where) {
  if (/exceeded the daily hits limit/i.test(body))
    throw new Stop(`${where}: the day’s limit of requests is reached`)
  if (/^\s*no data/i.test(body)) throw new Stop(`${where}: no data for this symbol and period`)
  const lines = body.split(/\r?\n/)
  if (lines[0] !== HEADER)
    throw new Stop(`${where}: expected the header “${HEADER}”, found “${lines[0]?.slice(0, 60)}”`)
  if (lines.pop() !== '')
    throw new Stop(`${where}: the answer is cut off in line ${lines.length + 1}`, { retry: true })
  return lines.slice(1).map((line, index) => {
    const row = check(Row, line.split(','), `${where}, line ${index + 2}`)
    return { date: row[0], price: row[4] }
  })
}
