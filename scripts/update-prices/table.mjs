/**
 * The bundled table, read and written to the byte: two funds, their closes and their dividend-adjusted closes.
 */
import { z } from 'zod'
import { PriceText, SessionDate } from './history.mjs'
import { Stop } from './stop.mjs'

export const FUNDS = /** @type {const} */ (['IWM', 'SPY'])
const HEADER = 'date,IWM_close,SPY_close,IWM_adjusted,SPY_adjusted'
const Row = z.tuple([SessionDate, PriceText, PriceText, PriceText, PriceText])

/**
 * @typedef {{ close: number[], adjusted: number[] }} Columns
 * @typedef {{ dates: string[], IWM: Columns, SPY: Columns }} Table
 */

/**
 * @param {string} text
 * @returns {Table}
 * @throws {Stop} naming the line that is not as it should be
 */
export function readTable(text) {
  const lines = text.split('\n')
  if (lines[0] !== HEADER) throw new Stop(`The bundled table does not begin with “${HEADER}”.`)
  if (lines.pop() !== '') throw new Stop('The bundled table does not end with a whole line.')
  /** @type {Table} */
  const table = { dates: [], IWM: { close: [], adjusted: [] }, SPY: { close: [], adjusted: [] } }
  for (let line = 1; line < lines.length; line++) {
    const row = Row.safeParse(lines[line]?.split(','))
    if (!row.success) throw new Stop(`The bundled table, line ${line + 1}: found “${lines[line]}”.`)
    const [date, iwm, spy, iwmAdjusted, spyAdjusted] = row.data
    if (date <= (table.dates.at(-1) ?? ''))
      throw new Stop(`The bundled table, line ${line + 1}: ${date} is out of order.`)
    table.dates.push(date)
    table.IWM.close.push(iwm)
    table.SPY.close.push(spy)
    table.IWM.adjusted.push(iwmAdjusted)
    table.SPY.adjusted.push(spyAdjusted)
  }
  if (table.dates.length === 0) throw new Stop('The bundled table has no rows.')
  return table
}

/** @param {Table} table @returns {string} prices with two decimals, or as many more as they have */
export function writeTable(table) {
  const rows = table.dates.map((date, i) =>
    [
      date,
      ...[table.IWM.close, table.SPY.close, table.IWM.adjusted, table.SPY.adjusted].map(column =>
        priceText(/** @type {number} */ (column[i])),
      ),
    ].join(','),
  )
  return `${[HEADER, ...rows].join('\n')}\n`
}

/** @param {number} price @returns {string} */
function priceText(price) {
  const cents = price.toFixed(2)
  return Number(cents) === price ? cents : String(price)
}
