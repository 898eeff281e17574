/**
 * Random and mutated notes: the reader never throws, never hangs, and no reading has a number that is not in its text.
 *
 * `FUZZ_CASES=100000 npx vitest run --project unit tests/fuzz/note` is the long version.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { seededRandom } from '../../src/metrics/random.ts'
import { readNote } from '../../src/notes/reader/read-note.ts'
import { CLOSES, ORACLE } from '../notes/reader/oracle.ts'

const CASES = Number(process.env.FUZZ_CASES ?? 2000)
const own: readonly { sentence: string }[] = JSON.parse(
  readFileSync(new URL('../notes/reader/more-sentences.json', import.meta.url), 'utf8'),
)
const SENTENCES = [...ORACLE, ...own].map(({ sentence }) => sentence)
const WORDS = [...new Set(SENTENCES.flatMap(sentence => sentence.split(/\s+/)))]
const ODD = [
  '\u0000',
  '\u202e',
  '’',
  '…',
  '💹',
  '\n\n',
  '%',
  '-',
  '−',
  '1e999',
  '999999999999999999',
  '0/0/0',
  'S&',
  '&',
  '"',
  "'s",
  '(',
  ')',
  '2020-13-45',
  '31 February',
  '½',
  ' ',
]

function textOf(random: () => number): string {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!
  const kind = random()
  if (kind < 0.3) return Array.from({ length: 1 + Math.floor(random() * 40) }, () => pick(WORDS)).join(' ')
  if (kind < 0.4)
    return Array.from({ length: 1 + Math.floor(random() * 60) }, () =>
      String.fromCodePoint(1 + Math.floor(random() * 0xd000)),
    ).join('')
  const words = pick(SENTENCES).split(' ')
  const changes = 1 + Math.floor(random() * 4)
  for (let k = 0; k < changes; k++) {
    const at = Math.floor(random() * words.length)
    const way = random()
    if (way < 0.3) words.splice(at, 1)
    else if (way < 0.6) words.splice(at, 0, pick(WORDS))
    else if (way < 0.8) words[at] = pick(ODD)
    else words.splice(at, 0, ...pick(SENTENCES).split(' '))
  }
  return words.join(' ')
}

/** The numbers that a text can be said to print, in words too; what its value span must have one of. */
const NUMBER_IN =
  /\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|dozen|half|halved|halving|halves|third|quarters?|fifth|sixth|eighth|tenth|first|second|fourth|seventh|ninth|eleventh|twelfth|\w+teenth|twentieth|doubl\w+|tripl\w+|trebled|quadrupled|twice|an? (full |percentage |basis )?points?|a pp|a (bp|pt|pts|bps|ppt)|since \w+)\b/i

test(`${CASES} random and mutated notes`, () => {
  const random = seededRandom(16)
  for (let i = 0; i < CASES; i++) {
    const text = textOf(random)
    const day = 7000 + Math.floor(random() * 14000)
    for (const sentence of readNote(text, day, CLOSES.indices)) {
      expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text)
      for (const reading of sentence.readings) {
        const problem = `${JSON.stringify(text)} on ${day}: ${JSON.stringify(reading)}`
        expect(Number.isInteger(reading.to), problem).toBe(true)
        if (reading.from !== null) expect(reading.from, problem).toBeLessThan(reading.to)
        const numbers = [reading.reported].flat().filter(value => typeof value === 'number')
        for (const number of numbers) expect(Number.isFinite(number), problem).toBe(true)
        if (reading.reported === null) continue
        const { value } = reading.at
        expect(value, problem).not.toBeNull()
        expect(text.slice(value!.start, value!.end), problem).toMatch(NUMBER_IN)
      }
    }
  }
}, 1_200_000)

/** Work must grow with the length: twice the text may take no more than three times as long, however it is made. */
test.each([
  'a',
  '9',
  '.',
  '-',
  "'",
  '5% ',
  'since ',
  '."',
  '1,234',
  'a\n',
  'Jan. ',
  'the low of ',
  'Russell 2000 ',
  'between ',
  'and ',
  'its high of the period since ',
  '14-session ',
  '20- and ',
  'a third ',
])('a text of nothing but %j is read in linear time', piece => {
  const best = (length: number) => {
    const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
    let least = Number.POSITIVE_INFINITY
    for (let k = 0; k < 4; k++) {
      const begin = process.cpuUsage().user
      readNote(text, 20000, CLOSES.indices)
      least = Math.min(least, process.cpuUsage().user - begin)
    }
    return least
  }
  best(40_000)
  const [half, whole] = [best(40_000), best(80_000)]
  expect(whole).toBeLessThan(3.5 * half + 20_000)
})
