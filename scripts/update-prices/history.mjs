/**
 * What every source's answer becomes, whatever its form: prices by session, and what is known of dividends and splits.
 */
import { z } from 'zod'

/**
 * @typedef {object} Quote
 * @property {string} date session, ISO
 * @property {number} price in US dollars, of the kind that `History.prices` says
 * @property {number} [adjusted] dividend-adjusted close, where the source has it beside the close
 *
 * @typedef {object} Payment a dividend
 * @property {string} date first session without it (ex-date), ISO
 * @property {number} amount US dollars a share
 *
 * @typedef {object} History
 * @property {'closes' | 'adjusted'} prices closes as traded, or closes adjusted for dividends
 * @property {Quote[]} quotes ascending
 * @property {string[]} [unpriced] days that the source lists without a close, if it does so
 * @property {Payment[] | null} dividends ascending; null when the source does not know them
 * @property {string[]} splits ex-dates of splits in the period, as far as the source knows
 *
 * @typedef {object} Source
 * @property {string} name as in `--source`
 * @property {string} base address in front of every request
 * @property {{ prices: 'closes' | 'adjusted', dividends: boolean, key: string | null }} delivers
 *   `key` names the environment variable that holds the key it needs
 * @property {(request: Request) => Promise<History>} history
 *
 * @typedef {object} Request
 * @property {string} base
 * @property {string} symbol "IWM"
 * @property {string} from first day wanted, ISO
 * @property {string} to last day wanted, ISO
 * @property {string} key
 * @property {import('./ask.mjs').Asking} asking
 */

/** @param {string} date */
function isWeekday(date) {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay()
  return day > 0 && day < 6
}

/** A day on which the exchange can be open. */
export const SessionDate = z.iso.date().refine(isWeekday, 'not a weekday')
/** A price in a sane range for a share. */
export const Price = z.number().positive().max(1e6)
/** The same as text. */
export const PriceText = z
  .string()
  .regex(/^\d+(\.\d+)?$/, 'not a price')
  .transform(Number)
  .pipe(Price)

/** @param {number} seconds since 1970-01-01 UTC @param {number} offset seconds east of UTC @returns {string} */
export function dayOf(seconds, offset) {
  return new Date((seconds + offset) * 1000).toISOString().slice(0, 10)
}

/** @param {string} date ISO @param {number} days @returns {string} */
export function addDays(date, days) {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/**
 * The last day whose session is over and settled at the vendors: today from five in the afternoon in New York
 * on, else yesterday. Weekends and holidays need no care here, since they have no prices.
 * @param {Date} now
 * @returns {string} ISO
 */
export function lastFinishedDay(now) {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', {
      timeZone: 'America/New_York',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(now)
      .map(part => [part.type, part.value]),
  )
  const today = `${parts.year}-${parts.month}-${parts.day}`
  return Number(parts.hour) >= 17 ? today : addDays(today, -1)
}
