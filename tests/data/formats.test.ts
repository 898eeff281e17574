import { expect, test } from 'vitest'
import { isoDay } from '../../src/data/pair.ts'
import { read } from '../../src/data/read.ts'
import { SAMPLES } from './samples.ts'

for (const sample of SAMPLES)
  test(sample.name, () => {
    const [result] = read(sample.bytes, sample.file)
    if (result?.kind !== 'series') throw new Error(JSON.stringify(result))
    expect(result.candidates.map(one => one.side.series.symbol)).toEqual(sample.symbols)
    const { series, passport } = result.candidates[0]!.side
    expect(series.dates.length).toBe(sample.rows)
    expect([isoDay(series.dates[0]!), series.close[0]]).toEqual(sample.first)
    expect([isoDay(series.dates.at(-1)!), series.close.at(-1)]).toEqual(sample.last)
    expect(series.adjusted !== null).toBe(sample.adjusted ?? false)
    expect(passport.frequency.kind).toBe(sample.frequency ?? 'daily')
  })
