/**
 * Whatever is dropped on the page, reading it ends in series whose every number is a price, a question, or a refusal
 * in sentences; and every row that was passed over is named. `FUZZ_CASES=100000` for the long run.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { sentence } from '../../src/data/series/problem.ts'
import { assemble } from '../../src/data/table/assemble.ts'
import { read } from '../../src/data/table/read.ts'
import type { ReadResult } from '../../src/data/table/read-result.ts'
import { seededRandom } from '../../src/metrics/random.ts'
import { SAMPLES } from '../data/table/samples.ts'

const CASES = Number(process.env.FUZZ_CASES ?? 600)
const SEED = Number(process.env.FUZZ_SEED ?? 20_260_121)

/** Whole numbers below a bound, from a seed, so that a failing case can be run again. */
function generator(seed: number): (below: number) => number {
  const random = seededRandom(seed)
  return below => Math.floor(random() * 2 ** 32) % below
}

const CELLS = [
  '2020-01-02',
  '2020-01-03',
  '03/04/2025',
  '04.03.25',
  '20200102',
  '1577923200',
  'Jan 2, 2020',
  '2-Jan-20',
  '43832',
  '1871.1',
  '',
  '',
  '.',
  'null',
  'NaN',
  '1,234.5',
  '1.234,5',
  '-5',
  '0',
  '1e308',
  '1e999',
  '-0',
  '$5',
  '5%',
  '(3)',
  '٣',
  '１２',
  '"',
  '""',
  '"a',
  'a"b',
  '\u0000',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '<img src=x onerror=alert(1)>',
  '=1+1',
  'Date',
  'Close',
  'Adj Close',
  'Ticker',
  'IWM',
  'SPY',
  'sep=;',
  '\ufeff',
  '\u2028',
  '9'.repeat(60),
  '5.25',
  '6.5',
  '7.75',
  '2020-01-02T00:00:00Z',
  '12:30',
  '000000',
  '99999999',
]
const SEPARATORS = [',', ';', '\t', '|', ', ']
const ENDS = ['\n', '\r\n', '\r', '\n\n']

/** Checks what must hold of any result. */
function check(results: readonly ReadResult[], bytes: Uint8Array): void {
  expect(results.length).toBeGreaterThan(0)
  for (const result of results) {
    if (result.kind === 'refused') {
      if (result.problems.length === 0) throw new Error('refused without a reason')
      for (const problem of result.problems) if (sentence(problem).length < 10) throw new Error('no sentence')
      continue
    }
    if (result.kind === 'ask') {
      for (const question of result.questions)
        if (!question.options.some(option => option.value === question.proposed))
          throw new Error('no such option')
      continue
    }
    for (const { side, readRows } of result.candidates) {
      const { dates, close, adjusted } = side.series
      if (dates.length < 2 || dates.length !== close.length || readRows < dates.length)
        throw new Error('lengths')
      for (let i = 0; i < dates.length; i++) {
        if (i > 0 && dates[i]! <= dates[i - 1]!) throw new Error('dates do not ascend')
        if (!(close[i]! > 0 && close[i]! < Number.POSITIVE_INFINITY)) throw new Error(`close ${close[i]}`)
        if (adjusted !== null && !(adjusted[i]! > 0 && adjusted[i]! < Number.POSITIVE_INFINITY))
          throw new Error(`adjusted ${adjusted[i]}`)
      }
      const { passport } = side
      if (passport.problems.length !== Math.min(20, passport.problemCount)) throw new Error('problem count')
    }
  }
  const assembled = assemble(results, null)
  if (assembled.kind === 'pair')
    for (const price of assembled.pair.aligned.small.close) if (!(price > 0)) throw new Error('aligned')
  void bytes
}

function run(
  name: string,
  make: (random: (below: number) => number, i: number) => Uint8Array,
  cases: number,
): void {
  test(
    `${name} (${cases} cases)`,
    () => {
      for (let i = 0; i < cases; i++) {
        const random = generator(SEED + i)
        const bytes = make(random, i)
        try {
          check(read(bytes, 'fuzz.csv'), bytes)
        } catch (error) {
          throw new Error(`case ${i} (seed ${SEED + i}): ${(error as Error).message}`, { cause: error })
        }
      }
    },
    60_000 + cases * 20,
  )
}

run(
  'random bytes',
  random => {
    const heads = [[], [0x1f, 0x8b, 8], [0x50, 0x4b, 3, 4], [0xff, 0xfe], [0xef, 0xbb, 0xbf]]
    return Uint8Array.from([
      ...heads[random(heads.length)]!,
      ...Array.from({ length: random(400) }, () => random(256)),
    ])
  },
  Math.ceil(CASES / 4),
)

run(
  'random tables',
  random => {
    const separator = SEPARATORS[random(SEPARATORS.length)]!
    const end = ENDS[random(ENDS.length)]!
    const width = 1 + random(8)
    const lines: string[] = []
    for (let r = random(30); r >= 0; r--)
      lines.push(
        Array.from({ length: random(4) === 0 ? random(12) : width }, (_, c) =>
          c === 0 && random(3) > 0
            ? `20${10 + random(20)}-0${1 + random(9)}-${10 + random(19)}`
            : CELLS[random(CELLS.length)]!,
        ).join(separator),
      )
    const bytes = new TextEncoder().encode(lines.join(end))
    return random(20) === 0 ? gzipSync(bytes) : bytes
  },
  Math.ceil(CASES / 4),
)

/** Hurts a file as transfers, editors and scripts do. */
function damage(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  let out = bytes.slice()
  for (let n = 1 + random(4); n > 0; n--) {
    const at = random(Math.max(1, out.length))
    const kind = random(8)
    if (kind === 0) out = out.slice(0, at)
    else if (kind === 1) out = out.slice(at)
    else if (kind === 2) for (let i = 0; i < 5; i++) out[random(out.length)] = random(256)
    else if (kind === 3) out[at] = [34, 44, 10, 13, 59, 9, 0, 45][random(8)]!
    else {
      const piece = new TextEncoder().encode(CELLS[random(CELLS.length)]!)
      const from = kind === 4 ? piece : kind === 5 ? out.slice(at, at + random(200)) : new Uint8Array(0)
      const gap = kind === 6 ? random(40) : kind === 7 ? random(4) : 0
      const joined = new Uint8Array(at + from.length + Math.max(0, out.length - at - gap))
      joined.set(out.subarray(0, at))
      joined.set(from, at)
      joined.set(out.subarray(Math.min(out.length, at + gap)), at + from.length)
      out = joined
    }
    if (out.length === 0) break
  }
  return out
}

const samples = SAMPLES.map(sample => sample.bytes)
run('damaged samples', random => damage(samples[random(samples.length)]!, random), Math.ceil(CASES / 4))

const zoo = new URL('../../../shared/zoo/', import.meta.url)
if (!existsSync(zoo)) test.skip('no collection of vendors’ files at ../shared/zoo to damage', () => {})
else {
  const real = readdirSync(zoo)
    .filter(name => name.endsWith('.csv'))
    .map(name => readFileSync(new URL(name, zoo)))
    // A few hundred rows of each keep a case cheap; what differs between vendors is at the head and the tail.
    .map(bytes =>
      bytes.length < 24_000 ? bytes : Buffer.concat([bytes.subarray(0, 12_000), bytes.subarray(-4000)]),
    )
  run(
    'damaged files of real vendors',
    random => damage(real[random(real.length)]!, random),
    Math.ceil(CASES / 4),
  )
}

test(
  'every rejected row is named with its line',
  () => {
    for (let i = 0; i < Math.ceil(CASES / 10); i++) {
      const random = generator(SEED + i)
      const lines = ['Date,Close']
      const rejected: number[] = []
      for (let r = 0; r < 60; r++) {
        const day = `20${String(10 + Math.floor(r / 12))}-${String((r % 12) + 1).padStart(2, '0')}-05`
        const fault = r > 3 ? random(12) : 11
        const cells = [
          [day, 'abc'],
          [day, '0'],
          [day, '-4'],
          ['2019-99-05', '5'],
          [day, ''],
          ['junk', '5'],
          [day, '1e999'],
          [day, '1.2.3'],
        ][fault] ?? [day, String(100 + r)]
        if (fault < 8) rejected.push(lines.length + 1)
        lines.push(cells.join(','))
      }
      const [result] = read(new TextEncoder().encode(lines.join('\n')), 'rows.csv')
      if (result?.kind !== 'series') {
        // A third of the rows below zero would be returns; nothing else may be refused here.
        expect(result?.kind === 'refused' && result.problems[0]?.code).toBe('returns')
        continue
      }
      const named = (result.candidates[0]!.problems ?? [])
        .filter(problem => problem.code !== 'jump')
        .map(problem => problem.line)
      expect(named).toEqual(rejected)
    }
  },
  60_000 + CASES,
)
