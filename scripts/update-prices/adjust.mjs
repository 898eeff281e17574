/**
 * Dividend adjustment, there and back, to the cent.
 *
 * A dividend D with ex-date e multiplies every adjusted close before e by 1 − D / C, where C is the close of the last
 * session before e; closes from the last ex-date on are their own adjusted closes. This is the convention of the
 * bundled table and of Yahoo's and Stooq's adjusted closes.
 */

/**
 * @param {readonly number[]} column
 * @param {number} i within it
 */
export function at(column, i) {
  return /** @type {number} */ (column[i])
}

/** @param {number} price @returns {number} to the cent, halves up in spite of binary fractions */
export function toCent(price) {
  return rounded(price, 2)
}

/** From this session on adjusted closes are to the cent. Earlier ones are lower prices and have two decimals more. */
const CENTS_FROM = '2006-07-03'

/** @param {string} date @returns {number} decimals of an adjusted close in the bundled table */
export function decimalsOn(date) {
  return date < CENTS_FROM ? 4 : 2
}

/**
 * @param {number} price
 * @param {number} decimals
 * @returns {number} halves up in spite of binary fractions
 */
export function rounded(price, decimals) {
  const scale = 10 ** decimals
  return Math.round(price * scale + 1e-7) / scale
}

/**
 * Recovers the adjustment factors behind closes and rounded adjusted closes. Between two
 * ex-dates the factor is constant, so each row narrows it: it must lie where every row's rounding allows. The middle
 * of that stretch reproduces each row, and re-basing with it again and again does not pile up rounding.
 * @param {readonly number[]} close
 * @param {readonly number[]} adjusted
 * @param {readonly string[]} dates which say how finely each row was rounded; to the cent where there are none
 * @returns {number[]} one factor a row, with close × factor rounding to adjusted
 */
export function factorsOf(close, adjusted, dates = []) {
  const factors = new Array(close.length).fill(1)
  let first = 0
  let low = 0
  let high = Number.POSITIVE_INFINITY
  /** @param {number} end */
  const settle = end => {
    for (let i = first; i < end; i++) factors[i] = low <= 1 && high >= 1 ? 1 : (low + high) / 2
  }
  for (let i = 0; i < close.length; i++) {
    const half = 0.5 / 10 ** decimalsOn(dates[i] ?? CENTS_FROM)
    const lowest = (at(adjusted, i) - half) / at(close, i)
    const highest = (at(adjusted, i) + half) / at(close, i)
    if (lowest >= high || highest <= low) {
      settle(i)
      first = i
      low = lowest
      high = highest
    } else {
      low = Math.max(low, lowest)
      high = Math.min(high, highest)
    }
  }
  settle(close.length)
  return factors
}

/**
 * What each session's price is multiplied by for the dividends that came after it.
 * @param {readonly string[]} dates ascending
 * @param {readonly number[]} close as traded
 * @param {readonly import('./history.mjs').Payment[]} dividends with ex-dates among `dates`, none on the first
 * @returns {number[]}
 */
export function laterDividends(dates, close, dividends) {
  const factors = new Array(dates.length).fill(1)
  for (const { date, amount } of dividends) {
    const ex = dates.indexOf(date)
    const step = 1 - amount / at(close, ex - 1)
    for (let i = 0; i < ex; i++) factors[i] *= step
  }
  return factors
}

/**
 * Closes as traded from closes adjusted for dividends that are known: the latest ex-date first, since before it
 * adjusted = close × (1 − D / close of the eve), so that the eve's close is its adjusted close + D.
 * @param {readonly string[]} dates ascending
 * @param {readonly number[]} adjusted
 * @param {readonly import('./history.mjs').Payment[]} dividends ascending, with ex-dates among `dates`, none on the first
 * @returns {number[]}
 */
export function unadjusted(dates, adjusted, dividends) {
  const close = [...adjusted]
  for (const { date, amount } of dividends.toReversed()) {
    const ex = dates.indexOf(date)
    const eve = at(close, ex - 1)
    for (let i = 0; i < ex; i++) close[i] = (at(close, i) * (eve + amount)) / eve
  }
  return close
}
