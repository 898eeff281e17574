/**
 * Tables of bars in every disguise: columns shuffled, renamed to invented words in six scripts, duplicated, dropped, rows
 * turned round, names shifted. Whatever is loaded without a question or a notice is the close.
 */
import { expect, test } from 'vitest'
import { assemble } from '../../../src/data/table/assemble.ts'
import { read } from '../../../src/data/table/read.ts'
import { isoOf } from '../../../src/metrics/day.ts'
import { seededRandom } from '../../../src/metrics/random.ts'
import { bundledPair } from '../../bundled.ts'

/** How many tables are made; `BAR_TABLES=10000` for the long run. */
const TABLES = Number(process.env.BAR_TABLES ?? 1500)

/** Syllables of invented words, which mean nothing in any language that the reader knows. */
const SCRIPTS: readonly (readonly string[])[] = [
  ['zor', 'blik', 'quand', 'vexel', 'trump', 'nafe'],
  ['жур', 'блик', 'квон', 'фэкс', 'трум', 'наф'],
  ['ζορφ', 'μπλικ', 'κβαν', 'φεξ', 'τρουμ', 'ναφ'],
  ['זורף', 'בליקו', 'קוואן', 'פקסל', 'טרומף', 'נאפה'],
  ['ゾルフ', 'ブリク', 'クヴァン', 'フェクス', 'トルム', 'ナフェ'],
  ['조르프', '블리크', '크반', '펙스', '트룸', '나페'],
]

const FIELDS = ['open', 'high', 'low', 'close', 'volume'] as const
type Field = (typeof FIELDS)[number]

/** Bars of a random walk, weekdays only, oldest first. */
function bars(random: () => number, rows: number): Record<Field, number>[] {
  const scale = 10 ** (1 + Math.floor(random() * 3))
  let last = scale * (1 + random() * 4)
  return Array.from({ length: rows }, () => {
    const open = last * (1 + (random() - 0.5) * 0.004)
    const close = open * (1 + (random() - 0.5) * 0.03)
    const high = Math.max(open, close) * (1 + random() * 0.01)
    const low = Math.min(open, close) * (1 - random() * 0.01)
    last = close
    return { open, high, low, close, volume: Math.floor(1e6 * (1 + random())) }
  })
}

/** One table: its text, and what its closes are. */
function made(random: () => number): {
  readonly text: string
  readonly what: string
  readonly closes: string[]
} {
  const pick = (n: number): number => Math.floor(random() * n)
  const rows = 20 + pick(60)
  const data = bars(random, rows)
  let columns: Field[] = [...FIELDS]
  const done: string[] = []
  // Shuffle.
  for (let i = columns.length - 1; i > 0; i--) {
    const j = pick(i + 1)
    ;[columns[i], columns[j]] = [columns[j] as Field, columns[i] as Field]
  }
  if (random() < 0.3) {
    columns.splice(pick(columns.length), 0, columns[pick(columns.length)] as Field)
    done.push('duplicated')
  }
  if (random() < 0.4) {
    for (let drops = 1 + pick(3); drops > 0 && columns.length > 1; drops--)
      columns = columns.filter((_, i, all) => i !== drops % all.length)
    done.push('dropped')
  }
  const naming = pick(4)
  const script = SCRIPTS[pick(SCRIPTS.length)] as readonly string[]
  const offset = pick(script.length)
  let names: string[] =
    naming === 0
      ? columns.map(String)
      : columns.map((_, i) => `${script[(i + offset) % script.length]}${i >= script.length ? i : ''}`)
  if (naming === 0 && random() < 0.3) {
    names = [...names.slice(1), names[0] as string]
    done.push('shifted')
  }
  done.push(naming === 0 ? 'named' : naming === 3 ? 'without names' : 'renamed')
  const lines = data.map((bar, i) => {
    const day = isoOf(19_723 + Math.floor(i / 5) * 7 + (i % 5))
    return [day, ...columns.map(field => (field === 'volume' ? bar.volume : bar[field].toFixed(2)))].join(',')
  })
  if (random() < 0.3) lines.reverse()
  const header = naming === 3 ? [] : [['Date', ...names].join(',')]
  return {
    text: [...header, ...lines].join('\n'),
    what: `${done.join(', ')}: ${columns.join(' ')}`,
    closes: data.map(bar => bar.close.toFixed(2)),
  }
}

test(`of ${TABLES} tables of bars none gives another column than the close in silence`, () => {
  const random = seededRandom(20_240_102)
  const wrong: string[] = []
  let right = 0
  for (let i = 0; i < TABLES; i++) {
    const { text, what, closes } = made(random)
    const results = read(new TextEncoder().encode(text), 'table.csv')
    const outcome = assemble(results, bundledPair())
    if (outcome.kind !== 'pair' && outcome.kind !== 'half') continue
    const [result] = results
    if (result?.kind !== 'series') continue
    const { series, passport } = (result.candidates[0] as (typeof result.candidates)[0]).side
    const same =
      result.candidates.length === 1 &&
      [...series.close].map(value => value.toFixed(2)).join() === closes.join()
    if (same) right++
    else if (passport.problemCount === 0) wrong.push(`${what}\n${text.split('\n').slice(0, 3).join('\n')}`)
  }
  expect(wrong.slice(0, 5)).toEqual([])
  // Where the close is there and nothing else was done to the table it has to be found.
  expect(right).toBeGreaterThan(TABLES * 0.5)
})
