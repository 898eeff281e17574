/**
 * The bundled index levels, extended as the prices of the funds are and by the same checks. An index pays no dividends
 * and never splits, so that a level once written never changes.
 */
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { agreed } from './agreed.mjs'
import { extend } from './extend.mjs'
import { addDays, lastFinishedDay, PriceText, SessionDate } from './history.mjs'
import { checkPlausible } from './plausible.mjs'
import { stooq } from './stooq.mjs'
import { Stop } from './stop.mjs'
import { yahoo } from './yahoo.mjs'

const HEADER = 'date,RUT_close,SPX_close'
const Row = z.tuple([SessionDate, PriceText, PriceText])
/** What a source calls each index, by the side of the table that stands for it. */
const SYMBOLS = /** @type {const} */ ({
  yahoo: { IWM: '^RUT', SPY: '^GSPC' },
  stooq: { IWM: '^RUT', SPY: '^SPX' },
})
const SOURCES = [yahoo, stooq]
const OVERLAP_DAYS = 75

/** @param {string} text @returns {string} a sentence about the funds, said of the indices */
function ofIndices(text) {
  return text.replaceAll('IWM', 'RUT').replaceAll('SPY', 'SPX').replaceAll('fund', 'index')
}

/** @param {string} text @returns {import('./table.mjs').Table} with levels in place of closes and adjusted closes */
export function readIndexTable(text) {
  const lines = text.split('\n')
  if (lines[0] !== HEADER) throw new Stop(`The table of indices does not begin with “${HEADER}”.`)
  if (lines.pop() !== '') throw new Stop('The table of indices does not end with a whole line.')
  /** @type {string[]} */
  const dates = []
  /** @type {[number[], number[]]} */
  const levels = [[], []]
  for (const [i, line] of lines.slice(1).entries()) {
    const row = Row.safeParse(line.split(','))
    if (!row.success) throw new Stop(`The table of indices, line ${i + 2}: found “${line}”.`)
    const [date, small, large] = row.data
    if (date <= (dates.at(-1) ?? ''))
      throw new Stop(`The table of indices, line ${i + 2}: ${date} is out of order.`)
    dates.push(date)
    levels[0].push(small)
    levels[1].push(large)
  }
  if (dates.length === 0) throw new Stop('The table of indices has no rows.')
  const [small, large] = levels
  return { dates, IWM: { close: small, adjusted: [...small] }, SPY: { close: large, adjusted: [...large] } }
}

/** @param {import('./table.mjs').Table} table @returns {string} */
export function writeIndexTable({ dates, IWM, SPY }) {
  const rows = dates.map((date, i) =>
    [date, ...[IWM, SPY].map(({ close }) => /** @type {number} */ (close[i]).toFixed(2))].join(','),
  )
  return `${[HEADER, ...rows].join('\n')}\n`
}

/**
 * @param {object} choices as the command was given them
 * @param {string} choices.table path of the table; nothing is done where it is missing
 * @param {boolean} choices.unattended only what two sources agree on
 * @param {readonly string[]} choices.closed days on which the exchange stayed closed against its rules
 * @param {string | undefined} [choices.source]
 * @param {string | undefined} [choices.base]
 * @param {object} world
 * @param {Date} world.now
 * @param {import('./ask.mjs').Asking} world.asking
 * @param {(line: string) => void} world.say
 * @param {(path: string, text: string) => void} world.write puts a whole file in place, or does nothing in a dry run
 * @returns {Promise<number>} the exit code
 */
export async function updateIndices({ table: path, unattended, closed, source, base }, world) {
  const { now, asking, write } = world
  const say = (/** @type {string} */ line) => world.say(ofIndices(line))
  if (!existsSync(path)) {
    say('There is no table of indices to extend.')
    return 0
  }
  try {
    const table = readIndexTable(readFileSync(path, 'utf8'))
    const last = /** @type {string} */ (table.dates.at(-1))
    const none = { IWM: [], SPY: [] }
    /** @param {(typeof SOURCES)[number]} from @param {string} until */
    const extendFrom = async (from, until) => {
      const symbols = SYMBOLS[/** @type {keyof typeof SYMBOLS} */ (from.name)]
      /** @param {'IWM' | 'SPY'} side */
      const history = async side => {
        const request = {
          base: base ?? from.base,
          from: addDays(last, -OVERLAP_DAYS),
          to: until,
          key: '',
          asking,
        }
        const { quotes, unpriced } = await from.history({ ...request, symbol: symbols[side] })
        return {
          prices: /** @type {const} */ ('closes'),
          quotes: quotes.map(({ date, price }) => ({ date, price })),
          dividends: [],
          splits: [],
          ...(unpriced && { unpriced }),
        }
      }
      const histories = { IWM: await history('IWM'), SPY: await history('SPY') }
      const extension = extend(table, histories, { until, known: none })
      checkPlausible(extension.table, extension.added, closed)
      for (const notice of extension.notices) say(notice)
      say(`${from.name}: agrees with the table of indices over ${extension.compared} sessions up to ${last}.`)
      return extension
    }
    const finished = lastFinishedDay(now)
    const extension = unattended
      ? await agreed(SOURCES, extendFrom, { finished, known: none, say })
      : await extendFrom(SOURCES.find(({ name }) => name === source) ?? yahoo, finished)
    if (extension.added.length === 0) {
      say(`Nothing new: the last level, ${last}, is the last one there is.`)
      return 0
    }
    say(`New sessions of the indices: ${extension.added.length}.`)
    const text = writeIndexTable(extension.table)
    readIndexTable(text)
    write(path, text)
    return 0
  } catch (error) {
    say(error instanceof Stop ? error.message : `Unexpected: ${/** @type {Error} */ (error).message}`)
    say('The bundled index levels are unchanged.')
    return 1
  }
}
