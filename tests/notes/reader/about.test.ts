import { describe, expect, test } from 'vitest'
import { isoOf } from '../../../src/metrics/day.ts'
import { dataSetOfNote, dataSetOfSentence, dayOfNote } from '../../../src/notes/reader/about.ts'

describe('the day of a note', () => {
  test.each([
    ['Small caps lead\nJanuary 23, 2026\nThe Russell 2000 rose.', '2026-01-23'],
    ['By the desk, 24 July 2024. Small caps rose 3%.', '2024-07-24'],
    ['Published: Aug. 2, 2024', '2024-08-02'],
    ['2025-01-06 — Weekly note', '2025-01-06'],
    ['Size: time to lean in\n12 January 2026\nSmall caps rose.', '2026-01-12'],
    ['Weekly recap\nWeek ending March 13, 2020\nWhat a week.', '2020-03-14'],
    ['Week ended March 13, 2020. By the desk, March 16, 2020.', '2020-03-16'],
    ['Since January 20, 2026 small caps rose 3%. Written February 3, 2026.', '2026-02-03'],
  ])('%s', (text, day) => {
    expect(isoOf(dayOfNote(text)!)).toBe(day)
  })

  test.each([
    '',
    'Small caps rose 3% in July.',
    'From July 10, 2024 to July 17, 2024 they rose.',
    '5/6/2025',
  ])('none in: %s', text => {
    expect(dayOfNote(text)).toBeNull()
  })
})

test('a note is about the funds when it names them more than the indices', () => {
  expect(dataSetOfNote('IWM beat SPY.')).toBe('funds')
  expect(dataSetOfNote('The Russell 2000 beat the S&P 500, and so did IWM.')).toBe('indices')
  expect(dataSetOfNote('Small caps rose.')).toBe('indices')
})

test.each([
  ['IWM sits about 9% above its 200-day average.', 'funds'],
  ['The Russell 2000 beat the S&P 500.', 'indices'],
  ['The Russell 2000 rose; IWM did too.', null],
  ['Small caps rose.', null],
] as const)('a sentence names the funds, the indices, or neither alone: %s', (text, named) => {
  expect(dataSetOfSentence(text)).toBe(named)
})
