/**
 * The reader's time grows with the text and no faster, and stays within a bound of what cutting the text into words takes.
 * Times are compared within one run; none is asserted by itself.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dayOfIso } from '../../../src/metrics/day.ts'
import { readNote } from '../../../src/notes/reader/read-note.ts'
import { CLOSES, ORACLE } from './oracle.ts'

const OTHERS: readonly string[] = JSON.parse(
  readFileSync(new URL('other-things.json', import.meta.url), 'utf8'),
)
/** A sentence about small and large caps in five, as in a note that is mostly about other things. */
const SENTENCES = ORACLE.flatMap(({ sentence }, i) => [
  sentence,
  ...Array.from({ length: 4 }, (_, k) => OTHERS[(4 * i + k) % OTHERS.length]!),
])
const NOTE = dayOfIso('2024-07-24')!

function textOf(length: number): string {
  let text = ''
  for (let i = 0; text.length < length; i++)
    text += SENTENCES[i % SENTENCES.length] + (i % 6 === 5 ? '\n\n' : ' ')
  return text.slice(0, length)
}

/** Processor time of the quickest of some runs, so that others on the machine count little. */
function quickest(work: () => void, runs = 7): number {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < runs; i++) {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    best = Math.min(best, user + system)
  }
  return Math.max(best, 1)
}

/** What any reader has to do: find the words, lower their case, and look each up. */
function words(text: string): number {
  const seen = new Map<string, number>()
  for (const [word] of text.matchAll(/[\p{L}\d]+/gu)) {
    const key = word.toLowerCase()
    seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  return seen.size
}

test('four times the text takes about four times as long', () => {
  const [short, long] = [textOf(50_000), textOf(200_000)]
  readNote(long, NOTE, CLOSES.indices)
  const ratio =
    quickest(() => readNote(long, NOTE, CLOSES.indices)) /
    quickest(() => readNote(short, NOTE, CLOSES.indices))
  expect(ratio).toBeLessThan(9)
})

test('reading takes no more than a bounded multiple of what finding its words takes', () => {
  const text = textOf(200_000)
  readNote(text, NOTE, CLOSES.indices)
  words(text)
  const ratio = quickest(() => readNote(text, NOTE, CLOSES.indices)) / quickest(() => words(text))
  expect(ratio).toBeLessThan(80)
})

test('neither does a text made to be read again and again', () => {
  for (const unit of [
    'the ',
    'Russell 2000 ',
    '5% ',
    'in July ',
    'beat ',
    'since ',
    '(',
    '“',
    'a-',
    '1,',
    'Inc. ',
  ]) {
    const time = (n: number) => quickest(() => readNote(unit.repeat(n), NOTE, CLOSES.indices), 3)
    readNote(unit.repeat(2000), NOTE, CLOSES.indices)
    expect(time(16_000) / Math.max(time(2000), 300), unit).toBeLessThan(40)
  }
})
