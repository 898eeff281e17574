import { getISODay, getISOWeek, getISOWeekYear } from 'date-fns'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockSeconds, dayOf, NO_DAY, packed, readDate } from '../../../src/data/table/date-cell.ts'
import { dateFormat, readAs } from '../../../src/data/table/date-format.ts'
import { decideOrder, unpackDays } from '../../../src/data/table/date-order.ts'
import { isoOf, isWeekend } from '../../../src/metrics/day.ts'

const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (n: number): string => String(n).padStart(2, '0')

test('days are those of the calendar, leap years included', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1600, max: 2999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      (y, m, d) => {
        const date = new Date(Date.UTC(y, m - 1, d))
        const real = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d
        expect(dayOf(y, m, d)).toBe(real ? date.getTime() / 86_400_000 : NO_DAY)
      },
    ),
  )
})

test('every spelling of a day means that day', () => {
  const spellings = [
    '2024-03-05',
    '2024/03/05',
    '2024.03.05',
    '2024/3/5',
    '20240305',
    'Mar 5, 2024',
    '5 Mar 2024',
    '05-Mar-2024',
    'March 5th, 2024',
    'Tuesday, 5 March 2024',
    '5. März 2024',
    '5 de marzo de 2024',
    '5 mars 2024',
    '2024年3月5日',
    '2024-03-05T16:00:00Z',
    '2024-03-05 00:00:00-05:00',
    '2024-03-05 16:00:00.000',
    'Mar 5 2024 4:00 PM',
    '1709596800',
    '1709596800000',
    '2024-Mar-05',
  ]
  for (const text of spellings) {
    const read = readDate(text)
    expect([text, read && isoOf(read.value)]).toEqual([text, '2024-03-05'])
  }
})

test('a week is its Friday, where its last close is, and a day of a week that day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -25_000, max: 40_000 }), day => {
      const date = new Date(isoOf(day).replaceAll('-', '/'))
      const week = `${getISOWeekYear(date)}-W${two(getISOWeek(date))}`
      const weekday = getISODay(date)
      expect(readDate(`${week}-${weekday}`)?.value).toBe(day)
      expect(readDate(week)?.value).toBe(day - weekday + 5)
      expect(readDate(week.replace('-', ''))?.value).toBe(day - weekday + 5)
    }),
  )
  for (const text of ['2025-W53', '2025-W00', '2025-W01-8', '2025-W01-0', '25-W01', 'W01', '2025-W1-1-1'])
    expect([text, readDate(text)]).toEqual([text, null])
})

test('what is no date is none', () => {
  for (const text of [
    '',
    'Date',
    '12.5',
    '2024-02-30',
    '2024-13-01',
    '1,234.56',
    '123456789012345',
    '5%',
    '--',
    '1.2.3.4',
    '99999999',
    'Mar',
    'a-b-c',
    '2024-03-05-06',
    '$5',
    '1e5',
  ])
    expect([text, readDate(text)]).toEqual([text, null])
})

test('every spelling of a time of day means that time', () => {
  const spellings: Record<string, string> = {
    '00:30': '0:30 | 00:30:00 | 12:30 AM | 12:30am | 003000',
    '09:30': '9:30 | 09:30 | 9:30 AM | 9:30:00 a.m. | 093000',
    '12:30': '12:30 | 12:30 PM | 123000',
    '16:00': '16:00 | 4:00 PM | 4:00pm | 04:00:00 P.M. | 160000',
  }
  for (const [time, written] of Object.entries(spellings))
    for (const text of written.split(' | ')) {
      const [hours, minutes] = time.split(':').map(Number) as [number, number]
      expect([text, clockSeconds(text)]).toEqual([text, hours * 3600 + minutes * 60])
    }
  for (const text of ['', 'x', '5', '25:00', '9:75', '99:99'])
    expect([text, clockSeconds(text)]).toEqual([text, 0])
})

test('a short number beside a month is a year only where it can be no day', () => {
  const month = (i: number): string => NAMES[i % 12] as string
  const sessions = Array.from({ length: 60 }, (_, i) => isoOf(20_458 + Math.floor(i / 5) * 7 + (i % 5)))
  const columns: Record<string, [family: string, cells: string[]]> = {
    'months of 2001 to 2025': [
      'month-two-digit',
      Array.from({ length: 300 }, (_, i) => `${month(i)}-${two(1 + Math.floor(i / 12))}`),
    ],
    'a few months': ['month-two-digit', ['Nov-25', 'Dec-25', 'Jan-26']],
    'months, the newest first': [
      'month-two-digit',
      Array.from({ length: 30 }, (_, i) => `${month(29 - i)} ${two(10 + Math.floor((29 - i) / 12))}`),
    ],
    'Decembers across a century': [
      'month-two-digit',
      Array.from({ length: 30 }, (_, i) => `Dec-${two((95 + i) % 100)}`),
    ],
    'Decembers that could be days of one': ['yearless', ['Dec-20', 'Dec-21', 'Dec-22', 'Dec-23', 'Dec-24']],
    'ends of months': ['yearless', ['Jan 31', 'Feb 28', 'Mar 31', 'Apr 30', 'May 31', 'Jun 30']],
    'days before months': [
      'yearless',
      sessions.map(iso => `${+iso.slice(8)}-${month(+iso.slice(5, 7) - 1)}`),
    ],
    'two-digit days before months': [
      'yearless',
      sessions.map(iso => `${iso.slice(8)} ${month(+iso.slice(5, 7) - 1)}`),
    ],
    'days behind months': [
      'yearless',
      sessions.map(iso => `${month(+iso.slice(5, 7) - 1)} ${+iso.slice(8)}`),
    ],
    'two-digit days behind months': [
      'yearless',
      sessions.map(iso => `${month(+iso.slice(5, 7) - 1)} ${iso.slice(8)}`),
    ],
  }
  for (const [name, [family, cells]] of Object.entries(columns))
    expect([name, dateFormat(cells)?.format.family, dateFormat(cells)?.share]).toEqual([name, family, 1])
})

test('a run of sessions long enough is never read in the wrong order', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 30, max: 200 }),
      fc.boolean(),
      fc.boolean(),
      (start, count, dayFirst, descending) => {
        const days: number[] = []
        for (let day = start; days.length < count; day++) if (!isWeekend(day)) days.push(day)
        if (descending) days.reverse()
        const parts = Float64Array.from(days, day => {
          const [y, m, d] = isoOf(day).split('-').map(Number) as [number, number, number]
          return dayFirst ? packed(d, m, y) : packed(m, d, y)
        })
        const format = { family: 'year-last', timed: false, mark: '/' } as const
        const verdict = decideOrder(parts, format, 36_000)
        expect(verdict.because).not.toBe('')
        expect([...unpackDays(parts, 'year-last', verdict.orders[0]!, 36_000)]).toEqual(days)
      },
    ),
  )
})

test('two-digit years unroll across any century, up or down', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -25_000, max: 19_000 }),
      fc.integer({ min: 1, max: 12 }),
      fc.boolean(),
      (start, years, descending) => {
        const days = Array.from({ length: years * 40 }, (_, i) => start + i * 9)
        if (descending) days.reverse()
        // The newest day must lie within the century before "today", as for any reader of such a file.
        const today = Math.max(...days) + 200
        const parts = Float64Array.from(days, day => {
          const [y, m, d] = isoOf(day).split('-').map(Number) as [number, number, number]
          return packed(m, d, y % 100)
        })
        expect([...unpackDays(parts, 'two-digit', 'mdy', today)]).toEqual(days)
      },
    ),
  )
})

test('a month with a two-digit year unrolls as a day does', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1872 * 12, max: 2020 * 12 }),
      fc.integer({ min: 1, max: 1200 }),
      fc.boolean(),
      (start, count, descending) => {
        const months = Array.from({ length: count }, (_, i) => start + i)
        if (descending) months.reverse()
        const newest = Math.floor(Math.max(...months) / 12)
        const today = dayOf(newest + 1, 6, 15)
        const cells = months.map(month => `${NAMES[month % 12]}-${two(Math.floor(month / 12) % 100)}`)
        const values = Float64Array.from(cells, cell => readAs(cell, 'month-two-digit')!.value)
        expect([...unpackDays(values, 'month-two-digit', 'dmy', today)]).toEqual(
          months.map(month => dayOf(Math.floor(month / 12), (month % 12) + 1, 1)),
        )
      },
    ),
  )
})
