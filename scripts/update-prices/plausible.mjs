/**
 * Whether new sessions look like the market's. Nobody looks at what an unattended update writes, so what is merely
 * unlikely stops it; whoever runs it by hand can see and say otherwise.
 */
import { at } from './adjust.mjs'
import { isSession, sessionsBetween } from './exchange.mjs'
import { Stop } from './stop.mjs'
import { FUNDS } from './table.mjs'

/** A move beyond this is believed only when the other fund shares it. The market as a whole has moved further. */
const LARGEST_LONE_MOVE = 0.12
/** The other fund shares a move when it goes the same way at least this part of it. */
const SHARED_PART = 0.5
/** So many closes in a row that are the same to the cent: a source that stands still. */
const MOST_REPEATED = 3
/** So many sessions in a row in which both funds move alike to a hundredth of a percent: one fund answered for both. */
const MOST_ALIKE = 3
const ALIKE = 1e-4

/**
 * @param {import('./table.mjs').Table} table the extended table
 * @param {readonly string[]} added its new sessions, at its end
 * @param {readonly string[]} closed days on which the exchange stayed closed against its rules
 * @throws {Stop} naming the first session that is not to be believed
 */
export function checkPlausible(table, added, closed = []) {
  const first = table.dates.length - added.length
  checkCalendar(table.dates[first - 1] ?? '', added, closed)
  const moves = FUNDS.map(fund =>
    table[fund].close.map((price, i, all) => (i === 0 ? 0 : price / at(all, i - 1) - 1)),
  )
  for (let i = first; i < table.dates.length; i++) {
    checkMoves(table, moves, i)
    checkRepeats(table, moves, i)
  }
}

/** @param {string} before @param {readonly string[]} added @param {readonly string[]} closed */
function checkCalendar(before, added, closed) {
  for (const date of added)
    if (!isSession(date) || closed.includes(date))
      throw new Stop(`${date}: a close on a day on which the exchange is closed.`)
  if (added.length === 0) return
  for (const date of sessionsBetween(before, /** @type {string} */ (added.at(-1))))
    if (!added.includes(date) && !closed.includes(date))
      throw new Stop(
        `${date}: the source has no close for this session, and later ones have. If the exchange was closed, say --closed ${date}; else try again later.`,
      )
}

/** @param {import('./table.mjs').Table} table @param {number[][]} moves @param {number} i */
function checkMoves(table, moves, i) {
  for (const [f, fund] of FUNDS.entries()) {
    const own = at(/** @type {number[]} */ (moves[f]), i)
    const other = at(/** @type {number[]} */ (moves[1 - f]), i)
    const shared = Math.sign(own) === Math.sign(other) && Math.abs(other) >= SHARED_PART * Math.abs(own)
    if (Math.abs(own) > LARGEST_LONE_MOVE && !shared)
      throw new Stop(
        `${fund} ${table.dates[i]}: a move of ${(100 * own).toFixed(1)} % while the other fund moved ${(100 * other).toFixed(1)} %: a split, or a mistake.`,
      )
  }
}

/** @param {import('./table.mjs').Table} table @param {number[][]} moves @param {number} i */
function checkRepeats(table, moves, i) {
  const [small, large] = /** @type {[number[], number[]]} */ (moves)
  const last = Array.from({ length: MOST_REPEATED - 1 }, (_, back) => i - back)
  for (const [f, fund] of FUNDS.entries())
    if (last.every(row => moves[f]?.[row] === 0) || (last.length > 0 && small[i] === 0 && large[i] === 0))
      throw new Stop(`${fund} ${table.dates[i]}: the close is repeated from the session before.`)
  const alike = Array.from({ length: MOST_ALIKE }, (_, back) => i - back)
  if (alike.every(row => Math.abs(at(small, row) - at(large, row)) < ALIKE))
    throw new Stop(
      `${table.dates[i]}: both funds have moved alike for ${MOST_ALIKE} sessions: one may stand for both.`,
    )
}
