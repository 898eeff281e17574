/**
 * What two sources agree on. A source that cannot be reached gives way to the next; one that answers and disagrees, with
 * the table or with another source, stops the update.
 */
import { at } from './adjust.mjs'
import { Stop } from './stop.mjs'
import { FUNDS } from './table.mjs'

/** A cent, and room for the binary fractions of two prices. */
const CENT = 0.01 + 1e-6

/**
 * @typedef {import('./extend.mjs').Extension} Extension
 * @typedef {import('./history.mjs').Source} Source
 * @typedef {Partial<Record<'IWM' | 'SPY', import('./history.mjs').Payment[]>>} Known
 *
 * @param {readonly Source[]} sources in the order in which to ask them
 * @param {(source: Source, until: string, known: Known) => Promise<Extension>} extendFrom
 * @param {object} options
 * @param {string} options.finished last finished day, ISO
 * @param {Known} options.known dividends given by hand
 * @param {(line: string) => void} options.say
 * @returns {Promise<Extension>} the first source's extension, up to the last session that the second has too
 * @throws {Stop} when fewer than two sources answer, or when any that does disagrees
 */
export async function agreed(sources, extendFrom, { finished, known, say }) {
  /** @type {{ source: Source, extension: Extension } | null} */
  let first = null
  for (const source of sources) {
    // One that has no dividends of its own is held against those of the first.
    const dividends =
      first === null || source.delivers.dividends ? known : { ...known, ...first.extension.dividends }
    let extension
    try {
      extension = await extendFrom(source, finished, dividends)
    } catch (error) {
      if (!(error instanceof Stop) || !error.transport) throw error
      say(`${error.message}: asking the next source.`)
      continue
    }
    if (first === null) {
      first = { source, extension }
      continue
    }
    compare(first, { source, extension })
    const common = first.extension.added.filter(date => extension.added.includes(date)).at(-1)
    if (common === first.extension.added.at(-1)) return first.extension
    say(
      `${source.name}: has nothing after ${common ?? 'the table'} yet; the rest is left for the next update.`,
    )
    return extendFrom(first.source, common ?? /** @type {string} */ (lastBefore(first.extension)), known)
  }
  throw new Stop(
    first === null
      ? 'No source answered.'
      : `Only ${first.source.name} answered: nothing is written unattended that a second source has not confirmed.`,
  )
}

/** @param {Extension} extension @returns {string | undefined} the table's last session before it was extended */
function lastBefore({ table, added }) {
  return table.dates[table.dates.length - added.length - 1]
}

/**
 * @param {{ source: Source, extension: Extension }} one
 * @param {{ source: Source, extension: Extension }} other
 */
function compare(one, other) {
  const [first, second] = [one.extension.table, other.extension.table]
  for (const date of one.extension.added) {
    const [i, j] = [first.dates.indexOf(date), second.dates.indexOf(date)]
    if (j < 0) continue
    for (const fund of FUNDS) {
      const [price, against] = [at(first[fund].close, i), at(second[fund].close, j)]
      if (Math.abs(price - against) > CENT)
        throw new Stop(
          `${fund} ${date}: ${one.source.name} has ${price} and ${other.source.name} ${against}.`,
        )
    }
  }
  for (const fund of FUNDS) {
    const paid = one.extension.dividends[fund]
    const against = other.extension.dividends[fund]
    const same =
      paid.length === against.length &&
      paid.every(
        ({ date, amount }, i) => date === against[i]?.date && Math.abs(amount - against[i].amount) <= CENT,
      )
    // Where the second has fewer sessions it may not have come to the dividend yet.
    if (!same && one.extension.added.at(-1) === other.extension.added.at(-1))
      throw new Stop(`${fund}: ${one.source.name} and ${other.source.name} have different dividends.`)
  }
}
