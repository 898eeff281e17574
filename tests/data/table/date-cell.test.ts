import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDate } from '../../../src/data/table/date-cell.ts'
import { dayOf } from '../../../src/metrics/day.ts'

describe('a day in its usual spelling', () => {
  it('is read', () => {
    for (const cell of ['2024-02-29', '2024/02/29'])
      expect(readDate(cell)).toEqual({
        family: 'year-first',
        value: dayOf(2024, 2, 29),
        seconds: Number.NaN,
        offset: 0,
      })
    for (const cell of ['2023-02-29', '2024-13-01', '2024-00-10', '0000-01-01'])
      expect(readDate(cell)).toBeNull()
  })

  it('is the same as when the cell is taken apart, as it is with a blank behind it', () => {
    const digits = (length: number) =>
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })
    const mark = fc.constantFrom('-', '/', '.', '_', ' ', ',', "'")
    const cell = fc
      .tuple(digits(4), mark, digits(2), mark, digits(2))
      .map(([year, first, month, second, day]) => `${year}${first}${month}${second}${day}`)
    fc.assert(
      fc.property(cell, text => {
        expect(readDate(text)).toEqual(readDate(`${text} `))
      }),
    )
  })
})

describe('a row that was not parted', () => {
  it.each(['2004-08-02T00:00:00Z|IJR|685', '2004-08-02 00:00;685', '2004-08-02 16:00:00\t685'])(
    'is no date, whatever time it begins with: %j',
    cell => {
      expect(readDate(cell)).toBeNull()
    },
  )

  it('is not what a time with words behind it is', () => {
    expect(readDate('2004-08-02 16:00 New York')?.value).toBe(dayOf(2004, 8, 2))
  })
})
