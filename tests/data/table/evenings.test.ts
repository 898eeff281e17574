import { expect, test } from 'vitest'
import { read } from '../../../src/data/table/read.ts'
import { isoOf } from '../../../src/metrics/day.ts'

test('a session that opens in the evening before is dated the day that it is of', () => {
  const week = 20_458
  const on = (...weekdays: number[]): number[] =>
    Array.from({ length: 12 }, (_, i) => weekdays.map(weekday => week + i * 7 + weekday)).flat()
  const [monday, sunday] = [on(0, 1, 2, 3, 4), on(-1, 0, 1, 2, 3)]
  const utc = (time: string) => (day: number) => `${isoOf(day)}T${time}Z`
  const cases: [
    name: string,
    days: number[],
    write: (day: number) => string,
    read: number[],
    told: string[],
  ][] = [
    ['futures, in seconds', sunday, day => String(day * 86_400 + 23 * 3600), monday, ['evening-dates']],
    [
      'futures, in summer and winter',
      sunday,
      day => utc(day < week + 30 ? '23:00:00' : '22:00:00')(day),
      monday,
      ['evening-dates'],
    ],
    ['futures, in their own time', sunday, day => `${isoOf(day)} 18:00:00-05:00`, monday, ['evening-dates']],
    ['midnights of Berlin', sunday, utc('23:00:00.000'), monday, ['evening-dates']],
    ['the newest first', [...sunday].reverse(), utc('23:00:00'), monday, ['evening-dates']],
    ['midnights of Riyadh', on(-2, -1, 0, 1, 2), utc('21:00:00'), sunday, ['evening-dates']],
    ['midnights of Tokyo', sunday, utc('15:00:00'), sunday, ['evening-dates']],
    ['closes of New York', monday, utc('21:00:00'), monday, []],
    ['opens of Riyadh', sunday, utc('07:00:00'), sunday, []],
    ['days of Riyadh', sunday, isoOf, sunday, []],
    ['ends of days', on(0, 1, 2, 3, 4, 5, 6), utc('23:59:59'), on(0, 1, 2, 3, 4, 5, 6), []],
    ['ends of weeks', on(6), utc('23:59:59'), on(6), []],
    ['a few ends of days', on(6, 7, 8).slice(0, 3), utc('23:59:59'), on(6, 7, 8).slice(0, 3), []],
  ]
  for (const [name, days, write, expected, told] of cases) {
    const text = `time,close\n${days.map((day, i) => `${write(day)},${100 + (i % 9)}`).join('\n')}`
    const [result] = read(new TextEncoder().encode(text), 'prices.csv')
    if (result?.kind !== 'series') throw new Error(JSON.stringify(result))
    const { series, passport } = result.candidates[0]!.side
    expect([name, [...series.dates].map(isoOf)]).toEqual([name, expected.map(isoOf)])
    expect([name, passport.problems.map(problem => problem.code)]).toEqual([name, told])
  }
})
