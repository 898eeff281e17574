import { expect, test } from 'vitest'
import { read } from '../../../src/data/table/read.ts'
import { isoOf } from '../../../src/metrics/day.ts'

const DAYS = Array.from({ length: 20 }, (_, i) => 19_724 + Math.floor(i / 5) * 7 + (i % 5) - 1)

test.each([
  ['Settlement Date', (day: number) => day + 2],
  ['Report Date', (day: number) => day + 1],
  ['As Of', () => 20_000],
  ['Updated', () => 20_000],
  ['Expiry Date', (day: number) => day + 90],
])('dates of sessions are taken before those called %s, on either side', (name, other) => {
  for (const turned of [false, true]) {
    const pair = (a: string, b: string): string => (turned ? `${b},${a}` : `${a},${b}`)
    const rows = DAYS.map((day, i) => `${pair(isoOf(other(day)), isoOf(day))},${100 + i}.5,${200 + i}.5`)
    const text = `${pair(name, 'Trade Date')},IWM,SPY\n${rows.join('\n')}\n`
    const [result] = read(new TextEncoder().encode(text), 'table.csv', { today: 20_787 })
    if (result?.kind !== 'series') throw new Error(JSON.stringify(result).slice(0, 300))
    expect([...result.candidates[0]!.side.series.dates]).toEqual(DAYS)
  }
})
