/**
 * The bundled table, extended by what a source delivered, or a `Stop` and nothing.
 *
 * Closes as traded never change once written. Adjusted closes do: each dividend re-bases all of them. They are
 * recomputed from the table's own closes and factors and the dividends it does not know yet, not taken from the
 * source, so that sources can alternate without a seam. What that needs of each kind of source:
 *
 * - closes and dividends (Yahoo, Alpha Vantage): the closes are compared with the table's over the overlap; where the
 *   source has adjusted closes too (Yahoo), they must come out of our own computation to the cent;
 * - adjusted closes only (Stooq): compared with the table's adjusted closes. If they agree, no dividend has been paid
 *   since, and closes and adjusted closes of the new sessions are one and the same. If they are lower by one common
 *   factor, a dividend has been; the source does not say on which day, so it has to be given, and must explain the
 *   factor to the cent.
 */
import { at, decimalsOn, factorsOf, laterDividends, rounded, toCent, unadjusted } from './adjust.mjs'
import { Stop } from './stop.mjs'
import { FUNDS } from './table.mjs'

/** Sessions that table and source must share. */
const LEAST_OVERLAP = 5
/** A cent, and room for the binary fractions of two prices. */
const CENT = 0.01 + 1e-6
/** No fund of hundreds of shares moves so far in a day; a split or a damaged answer does. */
const LARGEST_MOVE = 0.3
/** The largest dividend taken for one, as a fraction of the price. */
const LARGEST_DIVIDEND = 0.1

/**
 * @typedef {import('./table.mjs').Table} Table
 * @typedef {import('./history.mjs').History} History
 * @typedef {import('./history.mjs').Payment} Payment
 * @typedef {'IWM' | 'SPY'} Fund
 *
 * @typedef {object} Extension
 * @property {Table} table
 * @property {string[]} added new sessions
 * @property {Record<Fund, Payment[]>} dividends those that the adjusted closes took in
 * @property {number} rebased adjusted closes of earlier sessions that changed
 * @property {number} compared sessions of the overlap that were compared
 * @property {string[]} notices
 */

/**
 * @param {Table} table
 * @param {Record<Fund, History>} histories
 * @param {object} options
 * @param {string} options.until last finished day, ISO
 * @param {Partial<Record<Fund, Payment[]>>} options.known dividends given by hand, where the source has none
 * @returns {Extension}
 * @throws {Stop}
 */
export function extend(table, histories, { until, known }) {
  const notices = /** @type {string[]} */ ([])
  const last = lastOf(table)
  for (const fund of FUNDS) ordered(fund, histories[fund])

  const offered = FUNDS.map(fund =>
    histories[fund].quotes.map(quote => quote.date).filter(date => date > last && date <= until),
  )
  const both = /** @type {string[]} */ (offered[0]).filter(date => offered[1]?.includes(date))
  for (const [i, fund] of FUNDS.entries())
    for (const date of offered[i] ?? [])
      if (!both.includes(date)) {
        if (date < (both.at(-1) ?? ''))
          throw new Stop(`${date}: only ${fund} has a close, the other fund has none.`)
        notices.push(`${date}: only ${fund} has a close yet; left for the next update.`)
      }
  // The table only ever grows at its end, so a day passed over now could never be put in.
  for (const fund of FUNDS)
    for (const date of histories[fund].unpriced ?? [])
      if (date > last && date < (both.at(-1) ?? ''))
        throw new Stop(
          `${date}: ${fund} is listed without a close, and later days have one. Try again later, or ask another source.`,
        )
  for (const fund of FUNDS)
    for (const { date } of histories[fund].quotes)
      if (date > until) notices.push(`${fund} ${date}: the session is not over; left for the next update.`)

  /** @type {Table} */
  const extended = { dates: [...table.dates, ...both], IWM: table.IWM, SPY: table.SPY }
  const dividends = /** @type {Record<Fund, Payment[]>} */ ({ IWM: [], SPY: [] })
  let rebased = 0
  let compared = 0
  for (const fund of FUNDS) {
    const result = extendFund(fund, table, histories[fund], both, known[fund])
    extended[fund] = result.columns
    dividends[fund] = result.dividends
    compared = result.compared
    rebased += table[fund].adjusted.filter((price, i) => price !== result.columns.adjusted[i]).length
  }
  return { table: extended, added: both, dividends, rebased, compared, notices }
}

/** @param {Fund} fund @param {History} history */
function ordered(fund, history) {
  let before = ''
  for (const { date } of history.quotes) {
    if (date <= before) throw new Stop(`${fund}: the source’s days are out of order at ${date}.`)
    before = date
  }
}

/**
 * @param {Fund} fund
 * @param {Table} table
 * @param {History} history
 * @param {string[]} added
 * @param {Payment[] | undefined} known
 */
function extendFund(fund, table, history, added, known) {
  const { close, adjusted } = table[fund]
  const split = history.splits.find(date => date > lastOf(table))
  if (split) throw new Stop(`${fund} split on ${split}: the whole table has to be rebuilt by hand.`)

  const quotes = new Map(history.quotes.map(quote => [quote.date, quote]))
  const overlap = sharedRows(fund, table, quotes)
  const dates = [...overlap.map(row => /** @type {string} */ (table.dates[row])), ...added]
  const prices = dates.map(date => /** @type {import('./history.mjs').Quote} */ (quotes.get(date)).price)

  if (history.prices === 'closes') {
    for (const [i, row] of overlap.entries())
      if (Math.abs(at(prices, i) - at(close, row)) > CENT)
        throw new Stop(
          `${fund} ${dates[i]}: the close is ${at(close, row).toFixed(2)} here and ${Number(at(prices, i).toFixed(4))} at the source.`,
        )
    const payments = history.dividends ?? known
    if (!payments)
      throw new Stop(
        `${fund}: the source does not know dividends: say --dividend ${fund}=none or ${fund}=YYYY-MM-DD:AMOUNT.`,
      )
    const dividends = unaccounted(fund, table, overlap, added, payments)
    const columns = withNew(fund, table, added, prices.slice(overlap.length).map(toCent), dividends)
    for (const [i, date] of dates.entries()) {
      const theirs = quotes.get(date)?.adjusted
      const ours = at(
        columns.adjusted,
        i < overlap.length ? at(overlap, i) : close.length + i - overlap.length,
      )
      if (theirs !== undefined && Math.abs(theirs - ours) > CENT)
        throw new Stop(
          `${fund} ${date}: the adjusted close comes out as ${ours} here and is ${Number(theirs.toFixed(4))} at the source.`,
        )
    }
    return { columns, dividends, compared: overlap.length }
  }

  const dividends = unaccounted(fund, table, overlap, added, known ?? [])
  const closes = unadjusted(dates, prices, dividends)
  const later = laterDividends(dates, closes, dividends)
  const factors = factorsOf(close, adjusted, table.dates)
  for (const [i, row] of overlap.entries()) {
    const expected = toCent(at(close, row) * at(factors, row) * at(later, i))
    if (Math.abs(at(prices, i) - expected) <= CENT) continue
    const difference = `${fund} ${dates[i]}: the adjusted close is ${expected} here and ${Number(at(prices, i).toFixed(4))} at the source`
    const paid = dividendBehind(overlap.map((row, i) => at(prices, i) / at(adjusted, row)))
    if (paid === null || known !== undefined) throw new Stop(`${difference}.`)
    const amount = (paid * at(close, close.length - 1)).toFixed(2)
    throw new Stop(
      `${difference}: it looks as if about ${amount} of dividends went ex after ${lastOf(table)}. This source gives adjusted closes only and does not say when: use another one, or say --dividend ${fund}=YYYY-MM-DD:AMOUNT.`,
    )
  }
  const columns = withNew(fund, table, added, closes.slice(overlap.length).map(toCent), dividends)
  return { columns, dividends, compared: overlap.length }
}

/** @param {Table} table */
function lastOf(table) {
  return /** @type {string} */ (table.dates.at(-1))
}

/**
 * Rows of the table whose session the source has too.
 * @param {Fund} fund
 * @param {Table} table
 * @param {ReadonlyMap<string, unknown>} quotes
 */
function sharedRows(fund, table, quotes) {
  const rows = table.dates.flatMap((date, row) => (quotes.has(date) ? [row] : []))
  if (rows.length < LEAST_OVERLAP)
    throw new Stop(
      `${fund}: the source shares ${rows.length} sessions with the table, too few to check it (${LEAST_OVERLAP} are needed).`,
    )
  if (rows.at(-1) !== table.dates.length - 1)
    throw new Stop(`${fund}: the source has no close for ${lastOf(table)}, the table’s last session.`)
  const ours = new Set(table.dates)
  for (const date of quotes.keys())
    if (date >= /** @type {string} */ (table.dates[0]) && date < lastOf(table) && !ours.has(date))
      throw new Stop(`${fund} ${date}: the source has a session that the table does not have.`)
  return rows
}

/**
 * The dividends that the table's adjusted closes do not know yet: those that went ex on the new sessions, and any of
 * the overlap that left no step in its factors, since vendors list some a while after the day.
 * @param {Fund} fund
 * @param {Table} table
 * @param {number[]} overlap rows of the table
 * @param {string[]} added
 * @param {Payment[]} payments
 */
function unaccounted(fund, table, overlap, added, payments) {
  const { close, adjusted } = table[fund]
  const factors = factorsOf(close, adjusted, table.dates)
  const first = table.dates[overlap[0] ?? 0] ?? ''
  const end = added.at(-1) ?? lastOf(table)
  const due = payments.filter(({ date, amount }) => {
    if (date <= first || date > end) return false
    if (date > lastOf(table)) return true
    const ex = table.dates.indexOf(date)
    // Rounding can hide the very day of a step, so it is looked for a few sessions around.
    const step = 1 - at(factors, Math.max(0, ex - 3)) / at(factors, Math.min(factors.length - 1, ex + 3))
    return ex >= 0 && step < (0.5 * amount) / at(close, ex - 1)
  })
  for (const { date } of due)
    if (!added.includes(date) && !table.dates.includes(date))
      throw new Stop(`${fund}: a dividend went ex on ${date}, which is not a session.`)
  return due.toSorted((one, other) => one.date.localeCompare(other.date))
}

/**
 * Whether the source's prices lie below the table's by one factor, as they do after a dividend.
 * @param {number[]} ratios source / table over the overlap
 * @returns {number | null} the dividend as a fraction of the price
 */
function dividendBehind(ratios) {
  const low = Math.min(...ratios)
  const high = Math.max(...ratios)
  return high < 1 && high - low < 5e-4 && 1 - low < LARGEST_DIVIDEND ? 1 - (low + high) / 2 : null
}

/**
 * @param {Fund} fund
 * @param {Table} table
 * @param {string[]} added
 * @param {number[]} fresh closes of the added sessions
 * @param {Payment[]} dividends
 * @returns {import('./table.mjs').Columns}
 */
function withNew(fund, table, added, fresh, dividends) {
  const { close, adjusted } = table[fund]
  const closes = [...close, ...fresh]
  for (const [i, price] of fresh.entries()) {
    const before = at(closes, close.length + i - 1)
    if (Math.abs(price / before - 1) > LARGEST_MOVE)
      throw new Stop(
        `${fund} ${added[i]}: a close of ${price} after ${before} looks like a split or a mistake.`,
      )
  }
  if (dividends.length === 0) return { close: closes, adjusted: [...adjusted, ...fresh] }
  const dates = [...table.dates, ...added]
  for (const { date, amount } of dividends)
    if (amount / at(closes, dates.indexOf(date) - 1) > LARGEST_DIVIDEND)
      throw new Stop(`${fund} ${date}: a dividend of ${amount} is too large to be one.`)
  const factors = factorsOf(close, adjusted, table.dates)
  const later = laterDividends(dates, closes, dividends)
  return {
    close: closes,
    adjusted: closes.map((price, i) =>
      rounded(price * (factors[i] ?? 1) * at(later, i), decimalsOn(dates[i] ?? '')),
    ),
  }
}
