import { expect, test } from 'vitest'
import { read } from '../../../src/data/table/read.ts'
import { dayOfIso, isoOf } from '../../../src/metrics/day.ts'

const TODAY = dayOfIso('2026-11-30') as number
/** Weekdays from Tuesday, January 2, 2024. */
const DAYS = Array.from({ length: 20 }, (_, i) => 19_724 + Math.floor((i + 1) / 5) * 7 + ((i + 1) % 5) - 1)
const table = (write: (day: number) => string | number): Uint8Array =>
  new TextEncoder().encode(['Date,Close', ...DAYS.map((day, i) => `${write(day)},${40 + i / 4}`)].join('\n'))
const readAt = (write: (day: number) => string | number, today = TODAY) =>
  read(table(write), 'prices.csv', { today })[0]

test.each([
  ['years of the Buddhist era', (day: number) => isoOf(day).replace(/^2024/, '2567')],
  ['Buddhist years at the end', (day: number) => isoOf(day).replace(/^2024-(\d\d)-(\d\d)$/, '$2/$1/2567')],
  ['days counted from 1904', (day: number) => day + 25_569 - 1462],
  ['modified Julian days', (day: number) => day + 40_587],
  ['seconds counted from 1900', (day: number) => day * 86_400 + 2_208_988_800],
])('%s are read as such, and the reader is told', (_, write) => {
  const result = readAt(write)
  if (result?.kind !== 'series') throw new Error(JSON.stringify(result).slice(0, 300))
  const { series, passport } = result.candidates[0]!.side
  expect([...series.dates]).toEqual(DAYS)
  expect(passport.problems.map(problem => problem.code)).toEqual(['other-calendar'])
})

test('years of the Republic of China are read where they pass a hundred or have three digits', () => {
  const years = (day: number): string => isoOf(day).replace(/^2024-(\d\d)-(\d\d)$/, '113/$1/$2')
  const result = readAt(years)
  expect(result?.kind === 'series' && [...result.candidates[0]!.side.series.dates]).toEqual(DAYS)
})

test('days that no reading makes sessions of are refused', () => {
  const refused = (write: (day: number) => string | number) => {
    const result = readAt(write)
    return result?.kind === 'refused' ? result.problems[0]?.code : result?.kind
  }
  expect(refused(day => isoOf(day).replace(/^2024/, '1445'))).toBe('impossible-dates')
  expect(refused(day => isoOf(day + 3650))).toBe('impossible-dates')
})

test('one row after today is dropped and told', () => {
  const bytes = new TextEncoder().encode(`${new TextDecoder().decode(table(isoOf))}\n2124-02-01,45`)
  const [result] = read(bytes, 'prices.csv', { today: TODAY })
  if (result?.kind !== 'series') throw new Error(JSON.stringify(result))
  const { series, passport } = result.candidates[0]!.side
  expect([series.dates.length, passport.problems.map(problem => problem.code)]).toEqual([20, ['bad-date']])
})
