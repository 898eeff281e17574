/**
 * Extends the bundled prices from a live source, and the index levels beside them; writes each table whole or not at all.
 *
 *     npm run data:update                              from Yahoo
 *     npm run data:update -- --source stooq            yahoo, stooq or alphavantage (ALPHAVANTAGE_KEY)
 *     npm run data:update -- --unattended              only what two sources agree on; for a job that nobody watches
 *     npm run data:update -- --closed 2025-01-09       a day on which the exchange stayed closed against its rules
 *     npm run data:update -- --dry-run                 says what would change
 *     npm run data:update -- --source stooq --dividend IWM=2026-12-15:0.91 --dividend SPY=2026-12-18:2.01
 *                                                      dividends that the source does not know
 */
import {
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { agreed } from './update-prices/agreed.mjs'
import { alphaVantage } from './update-prices/alpha-vantage.mjs'
import { PATIENT } from './update-prices/ask.mjs'
import { extend } from './update-prices/extend.mjs'
import { addDays, lastFinishedDay } from './update-prices/history.mjs'
import { updateIndices } from './update-prices/indices.mjs'
import { checkPlausible } from './update-prices/plausible.mjs'
import { stooq } from './update-prices/stooq.mjs'
import { Stop } from './update-prices/stop.mjs'
import { FUNDS, readTable, writeTable } from './update-prices/table.mjs'
import { yahoo } from './update-prices/yahoo.mjs'

/** In the order in which an unattended update asks them: those that know dividends first. */
const SOURCES = [yahoo, alphaVantage, stooq]
const TABLE = join(dirname(fileURLToPath(import.meta.url)), '..', 'fixtures', 'iwm-spy-daily.csv')
const INDICES = join(dirname(TABLE), 'rut-gspc-daily.csv')
/** How far back to ask, so that there is something to compare with: about fifty sessions. */
const OVERLAP_DAYS = 75

/**
 * @param {string[]} args
 * @param {object} world what the command takes from outside, so that tests can put their own in its place
 * @param {Date} world.now
 * @param {Record<string, string | undefined>} world.env
 * @param {import('./update-prices/ask.mjs').Asking} world.asking
 * @param {(line: string) => void} world.say
 * @returns {Promise<number>} the exit code
 */
export async function updatePrices(args, { now, env, asking, say }) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        source: { type: 'string' },
        unattended: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        dividend: { type: 'string', multiple: true, default: [] },
        closed: { type: 'string', multiple: true, default: [] },
        base: { type: 'string' },
        table: { type: 'string', default: TABLE },
        indices: { type: 'string' },
      },
    })
    tidy(values.table)
    const table = readTable(readFileSync(values.table, 'utf8'))
    const last = /** @type {string} */ (table.dates.at(-1))
    const known = readDividends(values.dividend)
    /** @param {(typeof SOURCES)[number]} source @param {string} until @param {typeof known} dividends */
    const extendFrom = async (source, until, dividends) => {
      const key = source.delivers.key === null ? '' : (env[source.delivers.key] ?? '')
      if (source.delivers.key !== null && key === '')
        throw new Stop(
          `The source ${source.name} needs a key in the environment variable ${source.delivers.key}.`,
          { transport: true },
        )
      const request = {
        base: values.base ?? source.base,
        from: addDays(last, -OVERLAP_DAYS),
        to: until,
        key,
        asking,
      }
      const [small, large] = FUNDS
      const histories = {
        [small]: await source.history({ ...request, symbol: small }),
        [large]: await source.history({ ...request, symbol: large }),
      }
      const extension = extend(table, /** @type {any} */ (histories), { until, known: dividends })
      checkPlausible(extension.table, extension.added, values.closed)
      for (const notice of extension.notices) say(notice)
      say(`${source.name}: agrees with the table over ${extension.compared} sessions up to ${last}.`)
      return extension
    }
    const finished = lastFinishedDay(now)
    const extension = values.unattended
      ? await agreed(SOURCES, extendFrom, { finished, known, say })
      : await extendFrom(sourceNamed(values.source ?? 'yahoo'), finished, known)

    // The indices stand in a table of their own; one that is given alone is extended alone.
    const indices = values.indices ?? (values.table === TABLE ? INDICES : null)
    const write = (/** @type {string} */ path, /** @type {string} */ text) => {
      if (values['dry-run']) return say('Dry run: the index levels were not written.')
      replaceFile(path, text)
      say(`Written to ${path}.`)
    }
    const extendIndices = async () => {
      if (indices === null) return 0
      const code = await updateIndices({ ...values, table: indices }, { now, asking, say, write })
      // Levels that cannot be had hold back no prices that nobody watches.
      return values.unattended ? 0 : code
    }

    if (extension.added.length === 0 && extension.rebased === 0) {
      say(`Nothing new: the table’s last session, ${last}, is the last one there is.`)
      return await extendIndices()
    }
    for (const fund of FUNDS)
      for (const { date, amount } of extension.dividends[fund])
        say(`${fund}: a dividend of ${amount}, ex ${date}.`)
    say(`New sessions: ${extension.added.length}.`)
    const text = writeTable(extension.table)
    for (const line of text
      .trimEnd()
      .split('\n')
      .slice(table.dates.length + 1))
      say(`  ${line}`)
    say(`Adjusted closes of earlier sessions that were re-based: ${extension.rebased}.`)
    if (values['dry-run']) say('Dry run: nothing was written.')
    else {
      readTable(text)
      replaceFile(values.table, text)
      say(`Written to ${values.table}.`)
    }
    return await extendIndices()
  } catch (error) {
    say(error instanceof Stop ? error.message : `Unexpected: ${/** @type {Error} */ (error).message}`)
    say('The bundled prices are unchanged.')
    return 1
  }
}

/** @param {string} name */
function sourceNamed(name) {
  const source = SOURCES.find(one => one.name === name)
  if (!source) throw new Stop(`No source “${name}”: ${SOURCES.map(one => one.name).join(', ')}.`)
  return source
}

/**
 * @param {string[]} given "IWM=2026-12-15:0.91", or "IWM=none" to say that there was none
 * @returns {Partial<Record<'IWM' | 'SPY', import('./update-prices/history.mjs').Payment[]>>}
 */
function readDividends(given) {
  /** @type {Partial<Record<'IWM' | 'SPY', import('./update-prices/history.mjs').Payment[]>>} */
  const known = {}
  for (const text of given) {
    const match = /^(IWM|SPY)=(?:none|(\d{4}-\d\d-\d\d):(\d+(?:\.\d+)?))$/.exec(text)
    if (!match) throw new Stop(`Not a dividend: “${text}”, expected such as IWM=2026-12-15:0.91.`)
    const fund = /** @type {'IWM' | 'SPY'} */ (match[1])
    known[fund] = [
      ...(known[fund] ?? []),
      ...(match[2] ? [{ date: match[2], amount: Number(match[3]) }] : []),
    ]
  }
  return known
}

/**
 * Takes away what an update that was cut off left beside the table, and refuses a table that stands elsewhere: putting a
 * file in the place of a link would part the two.
 * @param {string} path
 */
function tidy(path) {
  if (lstatSync(path).isSymbolicLink())
    throw new Stop(`${path} is a symbolic link; name the file that it leads to.`)
  const leftOver = new RegExp(`^${basename(path).replace(/[^\w-]/g, '\\$&')}\\.\\d+\\.new$`)
  for (const name of readdirSync(dirname(path)))
    if (leftOver.test(name)) rmSync(join(dirname(path), name), { force: true })
}

/**
 * Puts a whole file in another's place at once, so that a reader, or a power cut, finds the old one or the new one.
 * @param {string} path
 * @param {string} text
 */
function replaceFile(path, text) {
  const beside = `${path}.${process.pid}.new`
  try {
    const file = openSync(beside, 'wx')
    try {
      writeFileSync(file, text)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = await updatePrices(process.argv.slice(2), {
    now: new Date(),
    env: process.env,
    asking: PATIENT,
    say: line => console.log(line),
  })
