import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoOf } from '../../src/metrics/day.ts'
import { readDates } from '../../src/report/event-dates.ts'
import { formatDay } from '../../src/report/format.ts'
import { MOST_EVENTS } from '../../src/report/settings.ts'

const read = (text: string) => {
  const { days, ...rest } = readDates(text)
  return { days: days.map(isoOf), ...rest }
}

describe('readDates', () => {
  it('reads one date a line, sorted, each once', () => {
    expect(read('2008-09-15\n2001-09-11\n2008-09-15')).toEqual({
      days: ['2001-09-11', '2008-09-15'],
      rejected: [],
      beyond: 0,
    })
  })

  it('reads months by name, before the day or after it', () => {
    expect(read('Sep 15, 2008\n11 September 2001\nMarch 9 2009').days).toEqual([
      '2001-09-11',
      '2008-09-15',
      '2009-03-09',
    ])
  })

  it('reads a CSV with a head and further columns', () => {
    expect(read('date,event\n2008-09-15,Lehman\r\n1987-10-19,Crash')).toEqual({
      days: ['1987-10-19', '2008-09-15'],
      rejected: [],
      beyond: 0,
    })
  })

  it('rejects what could be read two ways, and days that do not exist', () => {
    expect(read('9/10/2008\n2008-02-30\n31 Foo 2008\n2008')).toEqual({
      days: [],
      rejected: ['9/10/2008', '2008-02-30', '31 Foo 2008', '2008'],
      beyond: 0,
    })
  })

  it('keeps the latest of too many and says how many it left out', () => {
    const text = Array.from({ length: MOST_EVENTS + 3 }, (_, i) => isoOf(10_000 + i)).join('\n')
    const { days, beyond } = readDates(text)
    expect([days.length, days[0], beyond]).toEqual([MOST_EVENTS, 10_003, 3])
  })

  it('reads back every day as it is written, and stands any text', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 40_000 }), day => {
        expect(readDates(formatDay(day, 'long')).days).toEqual([day])
        expect(readDates(isoOf(day)).days).toEqual([day])
      }),
    )
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => void readDates(text)))
  })
})
