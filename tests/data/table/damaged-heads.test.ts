/**
 * Tables whose rows above and at the head of the data are damaged: marks of absence, words, units, numbers, dates in
 * another spelling. Sides are never swapped, and no row with a date or with prices is lost, without a word.
 */
import { expect, test } from 'vitest'
import { assemble } from '../../../src/data/table/assemble.ts'
import { read } from '../../../src/data/table/read.ts'
import { isoOf } from '../../../src/metrics/day.ts'
import { seededRandom } from '../../../src/metrics/random.ts'

/** How many tables are made; `HEAD_TABLES=20000` for the long run. */
const TABLES = Number(process.env.HEAD_TABLES ?? 2000)

const ABSENT = ['N/A', 'NaN', 'null', '', '-', '#N/A', 'n.a.', '.', 'None', '--']
const UNITS = ['USD', '$', 'Points', 'Price', 'USD per share', 'Close', 'EUR', '%', 'float64']
const WORDS = ['text', 'abc', 'see note', 'total', 'Adjusted', 'x', '?', 'TBD']
const NUMBERS = ['1', '2', '0', '-99.99', '3.5']

interface Damaged {
  readonly text: string
  readonly what: string
  /** Damaged rows that have a date or a price, which have to be told of. */
  readonly owed: number
}

/** A table of SPY and IWM, in that order, with damaged rows between its names and its data. */
function made(random: () => number): Damaged {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const descending = random() < 0.5
  const days = Array.from({ length: 30 }, (_, i) => 19_723 + Math.floor(i / 5) * 7 + (i % 5))
  const rows = days.map((day, i) => `${isoOf(day)},${(500 + i / 4).toFixed(2)},${(200 + i / 8).toFixed(2)}`)
  if (descending) rows.reverse()
  const next = (n: number): number =>
    descending ? (days.at(-1) as number) + 7 + n : (days[0] as number) - 7 - n
  const damaged: string[] = []
  let owed = 0
  for (let n = Math.floor(random() * 3) + 1; n > 0; n--) {
    const cells = (): string => {
      const kind = pick([ABSENT, UNITS, WORDS, NUMBERS])
      return random() < 0.5 ? `${pick(kind)},${pick(kind)}` : `${pick(ABSENT)},${pick(kind)}`
    }
    const iso = isoOf(next(n))
    const other = iso.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3 Jan $1')
    const head = pick(['dated', 'respelt', 'absent', 'absent', 'unit'] as const)
    if (head === 'dated' || head === 'respelt') {
      const priced = random() < 0.5
      damaged.push(`${head === 'dated' ? iso : other},${priced ? '499.5,199.5' : cells()}`)
      // A good row of the table's own spelling is data like any other.
      if (!(head === 'dated' && priced)) owed++
    } else damaged.push(`${head === 'absent' ? pick(ABSENT) : pick(UNITS)},${cells()}`)
  }
  // Not every table calls its dates by a name that is known.
  const name = pick(['Date', 'Date', '', 'When'])
  const above = random() < 0.3 ? ['Prices as of the close', ''] : []
  return {
    text: [...above, `${name},SPY,IWM`, ...damaged, ...rows].join('\n'),
    what: [name, ...damaged].join(' / '),
    owed,
  }
}

test(`of ${TABLES} tables with damaged head rows none swaps sides or loses a row in silence`, () => {
  const random = seededRandom(20_260_130)
  const wrong: string[] = []
  let read_ = 0
  for (let i = 0; i < TABLES; i++) {
    const { text, what, owed } = made(random)
    const outcome = assemble(read(new TextEncoder().encode(text), 'prices.csv'), null)
    if (outcome.kind !== 'pair') continue
    read_++
    const { small, large } = outcome.pair
    const swapped = (small.close[10] as number) > (large.close[10] as number)
    const lost = outcome.pair.aligned.dates.length < 30
    const silent = owed > 0 && outcome.problems.length === 0
    if (swapped || lost || silent || small.symbol !== 'IWM')
      wrong.push(
        `${swapped ? 'swapped ' : ''}${lost ? 'lost ' : ''}${silent ? 'silent ' : ''}${small.symbol}: ${what}`,
      )
  }
  expect(wrong.slice(0, 8)).toEqual([])
  expect(read_).toBeGreaterThan(TABLES * 0.8)
})
