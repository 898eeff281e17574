import { expect, test } from 'vitest'
import { read } from '../../../src/data/table/read.ts'
import { isoOf } from '../../../src/metrics/day.ts'
import { SAMPLES } from './samples.ts'

for (const sample of SAMPLES)
  test(sample.name, () => {
    const [result] = read(sample.bytes, sample.file)
    if (result?.kind !== 'series') throw new Error(JSON.stringify(result))
    expect(result.candidates.map(one => one.side.series.symbol)).toEqual(sample.symbols)
    const { series, passport } = result.candidates[0]!.side
    expect(series.dates.length).toBe(sample.rows)
    expect([isoOf(series.dates[0]!), series.close[0]]).toEqual(sample.first)
    expect([isoOf(series.dates.at(-1)!), series.close.at(-1)]).toEqual(sample.last)
    expect(series.adjusted !== null).toBe(sample.adjusted ?? false)
    expect(passport.frequency.kind).toBe(sample.frequency ?? 'daily')
  })
