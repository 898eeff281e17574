import { describe, expect, it } from 'vitest'
import { dayOfIso, isoOf } from '../../src/metrics/day.ts'
import { formatDay } from '../../src/report/format.ts'
import { typedDay } from '../../src/state/typed-day.ts'

describe('a day as people type it', () => {
  it.each([
    '2026-11-30',
    '2026/11/30',
    '20261130',
    '11/30/2026',
    '11-30-2026',
    '11302026',
    '30/11/2026',
    '30.11.2026',
    'Nov 30, 2026',
    'nov 30 2026',
    'November 30, 2026',
    '30 Nov 2026',
    ' 30. November 2026 ',
  ])('reads %s', text => {
    expect(isoOf(typedDay(text)!)).toBe('2026-11-30')
  })

  it('puts the month first between slashes and the day first between dots, where both could be', () => {
    expect(isoOf(typedDay('03/04/2026')!)).toBe('2026-03-04')
    expect(isoOf(typedDay('03.04.2026')!)).toBe('2026-04-03')
  })

  it('reads every day as the page writes it', () => {
    for (let day = dayOfIso('2024-01-01')!; day < dayOfIso('2025-01-01')!; day++) {
      expect(typedDay(formatDay(day))).toBe(day)
      expect(typedDay(formatDay(day, 'long'))).toBe(day)
    }
  })

  it.each(['', 'soon', '2026-02-30', '13/13/2026', '2026', 'Foo 3, 2026', '1/2/26', '0x10'])(
    'takes no day from “%s”',
    text => {
      expect(typedDay(text)).toBeNull()
    },
  )
})
