import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dayOfIso, isoOf } from '../../../src/metrics/day.ts'
import { readNote } from '../../../src/notes/reader/read-note.ts'
import { exchanged } from '../../../src/report/measures/closes.ts'
import { measured } from '../../../src/report/measures/measured.ts'
import { CLOSES, ORACLE } from './oracle.ts'

/** Our own sentences: `readings` as [figure, from, to, kind, reported]. */
const MORE: readonly { dated: string; sentence: string; readings: readonly Row[] }[] = JSON.parse(
  readFileSync(new URL('more-sentences.json', import.meta.url), 'utf8'),
)
/** Sentences about earnings, other indices, single stocks, the economy: none states anything that can be checked here. */
const OTHERS: readonly string[] = JSON.parse(
  readFileSync(new URL('other-things.json', import.meta.url), 'utf8'),
)

/** The readings of the only sentence of a text, in the form of the oracle. */
function readingsIn(sentence: string, dated: string, subject: string) {
  const own = CLOSES[subject.startsWith('funds') ? 'funds' : 'indices']
  const sentences = readNote(sentence, dayOfIso(dated)!, own)
  expect(sentences).toHaveLength(1)
  return sentences[0]!.readings
}

describe('sentences of published notes', () => {
  test.each(ORACLE)('$sentence', ({ sentence, dated, subject, readings }) => {
    const own = CLOSES[subject.startsWith('funds') ? 'funds' : 'indices']
    const closes = subject.includes('exchanged') ? exchanged(own) : own
    const read = readingsIn(sentence, dated, subject)
    expect(
      read.map(({ figure, from, to, kind, reported }) => ({
        figure,
        ...(from === null ? {} : { from: isoOf(from) }),
        to: isoOf(to),
        kind,
        reported,
      })),
    ).toEqual(readings.map(({ computed, ...reading }) => reading))
    for (const [i, { computed }] of readings.entries()) {
      if (computed === null) continue
      const { figure, from, to } = read[i]!
      expect(measured(closes, { figure, from, to }).value).toBeCloseTo(computed, 9)
    }
  })
})

type Row = readonly [figure: string, from: string | null, to: string, kind: string, reported: unknown]
const rowsOf = (sentence: string, dated: string): Row[] =>
  readingsIn(sentence, dated, 'indices').map(({ figure, from, to, kind, reported }) => [
    figure,
    from === null ? null : isoOf(from),
    isoOf(to),
    kind,
    reported,
  ])

describe('sentences in the language of notes', () => {
  test.each(MORE)('$sentence', ({ sentence, dated, readings }) => {
    expect(rowsOf(sentence, dated)).toEqual(readings)
  })

  test.each(OTHERS)('nothing in: %s', sentence => {
    expect(rowsOf(sentence, '2026-01-21')).toEqual([])
  })
})

describe('what the sentence before says', () => {
  const read = (text: string, dated = '2026-01-21') =>
    readNote(text, dayOfIso(dated)!, CLOSES.indices).map(({ readings }) => readings)

  test('"it" is what the sentence before is about', () => {
    const [, second] = read('The S&P 500 rose 1% in January. It gained 0.1% in December.')
    expect(second).toMatchObject([{ figure: 'return.large', side: 'large' }])
  })

  test('"it" is nothing known after a sentence about something else', () => {
    expect(read('Nvidia rose 3% in January. It gained 5% in December.')).toEqual([[], []])
    expect(read('The Dow rose 3% in January. It gained 5% in December.')).toEqual([[], []])
  })

  test('a paragraph begins anew', () => {
    const [, second] = read(
      'The S&P 500 rose 1% in January.\n\nIts 50-day average is above the 200-day average.',
    )
    expect(second).toMatchObject([{ figure: 'ma50-vs-ma200.small' }])
  })

  test('"such a run" is a streak only after one side was ahead', () => {
    const [, second] = read('The Russell 2000 beat the S&P 500 again. The 12-session streak goes on.')
    expect(second).toMatchObject([{ figure: 'streak.current', reported: 12 }])
    expect(
      read('The Russell 2000 fell for nine days. The 9-session streak is the longest since 2011.')[1],
    ).toEqual([])
  })
})

describe('places in the text', () => {
  test.each(MORE)('value and window stand where they are said to: $sentence', ({ sentence, dated }) => {
    const before = 'A note.\n\n'
    const text = before + sentence
    for (const { start, end, readings } of readNote(text, dayOfIso(dated)!, CLOSES.indices)) {
      for (const { at, reported } of readings) {
        for (const span of [at.measure, at.value, at.window]) {
          if (span === null) continue
          expect(span.start).toBeGreaterThanOrEqual(start)
          expect(span.end).toBeLessThanOrEqual(end)
          expect(span.end).toBeGreaterThan(span.start)
        }
        expect(at.value === null).toBe(reported === null)
      }
    }
  })
})
