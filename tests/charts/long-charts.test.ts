import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { type LongCharts, longChart } from '../../src/charts/long-charts.ts'
import { pixel, valueAt } from '../../src/charts/paths.ts'
import { timePlane } from '../../src/charts/time-plane.ts'
import { logTicks } from '../../src/charts/value-ticks.ts'
import { dayOfIso } from '../../src/metrics/day.ts'

const day = (iso: string) => dayOfIso(iso)!
const RECESSIONS = { label: 'US recessions', spans: [{ first: day('2020-03-01'), last: day('2020-04-30') }] }
const change = vi.fn()
const LONG: LongCharts = { tinted: RECESSIONS, known: true, scale: 'auto', change }
const years = (n: number) => [day('2006-01-02'), day(`${2006 + n}-01-03`)] as const

describe('a chart of many years', () => {
  it('tints recessions beyond five years, and offers to switch them', () => {
    expect(longChart({ range: years(4) }, LONG)).toEqual({ tinted: null, log: false, switches: [] })
    const { tinted, switches } = longChart({ range: years(6) }, LONG)
    expect(tinted).toBe(RECESSIONS)
    expect(switches.map(({ label, pressed }) => [label, pressed])).toEqual([['Recessions', true]])
    switches[0]!.press()
    expect(change).toHaveBeenLastCalledWith({ recessions: false })
  })

  it('can have them back, and has none while they are not known', () => {
    const [off] = longChart({ range: years(6) }, { ...LONG, tinted: null }).switches
    expect(off!.pressed).toBe(false)
    off!.press()
    expect(change).toHaveBeenLastCalledWith({ recessions: true })
    expect(longChart({ range: years(6) }, { ...LONG, tinted: null, known: false }).switches).toEqual([])
  })

  it('takes a log axis for prices and ratios beyond ten years, unless told otherwise', () => {
    const log = (n: number, ratios: boolean, scale: LongCharts['scale']) =>
      longChart({ range: years(n), ratios }, { ...LONG, scale }).log
    expect([log(9, true, 'auto'), log(11, true, 'auto'), log(11, false, 'auto')]).toEqual([
      false,
      true,
      false,
    ])
    expect([log(1, true, 'log'), log(11, true, 'linear'), log(11, false, 'log')]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('leaves charts alone whose axis is no calendar', () => {
    const along = { label: 'months', ticks: [], format: String }
    expect(longChart({ range: years(12), along }, LONG)).toEqual({ tinted: null, log: false, switches: [] })
  })
})

describe('a logarithmic scale', () => {
  const range = fc.tuple(
    fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
    fc.double({ min: 1.01, max: 1e6, noNaN: true }),
  )

  it('gives equal ratios equal room, and comes back', () => {
    fc.assert(
      fc.property(range, fc.double({ min: 0, max: 1, noNaN: true }), ([from, times], share) => {
        const scale = { from, to: from * times, start: 300, end: 0, log: true }
        const value = from * times ** share
        expect(pixel(scale, value)).toBeCloseTo(300 * (1 - share), 6)
        expect(valueAt(scale, pixel(scale, value)) / value).toBeCloseTo(1, 9)
      }),
    )
  })

  it('has between one and six round ticks within it', () => {
    fc.assert(
      fc.property(range, ([low, times]) => {
        const ticks = logTicks(low, low * times)
        expect(ticks.length).toBeGreaterThan(0)
        expect(ticks.length).toBeLessThanOrEqual(6)
        expect(ticks.every((tick, i) => i === 0 || tick > ticks[i - 1]!)).toBe(true)
      }),
    )
    expect(logTicks(90, 6_000_000)).toEqual([100, 1000, 10_000, 100_000, 1_000_000])
    expect(logTicks(0.3, 8)).toEqual([0.5, 1, 2, 5])
  })
})

describe('a plane', () => {
  const dates = Int32Array.from({ length: 200 }, (_, i) => day('2010-01-01') + i * 30)
  const values = Float64Array.from(dates, (_, i) => 100 * 1.02 ** i)
  const lines = [{ id: 'a', label: 'A', role: 'small', dates, values }] as const
  const input = {
    width: 700,
    height: 300,
    range: [dates[0]!, dates[199]!] as const,
    lines,
    unit: 'price',
  } as const

  it('names a tint once, whatever it covers, and clips it to the days shown', () => {
    const plane = timePlane({ ...input, tinted: RECESSIONS })
    expect(plane.legend.map(({ label }) => label)).toEqual(['US recessions'])
    expect(plane.tinted).toEqual([[day('2020-03-01'), day('2020-04-30')]])
    const before = { label: 'x', spans: [{ first: 0, last: day('2009-01-01') }] }
    expect(timePlane({ ...input, tinted: before })).toMatchObject({ tinted: [], legend: [] })
  })

  it('draws steady growth as a straight line on a log axis', () => {
    const { yScale } = timePlane({ ...input, log: true })
    const heights = Array.from(values, value => pixel(yScale, value))
    const step = heights[1]! - heights[0]!
    for (let i = 2; i < heights.length; i++) expect(heights[i]! - heights[i - 1]!).toBeCloseTo(step, 6)
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(yScale.end)
    expect(Math.max(...heights)).toBeLessThanOrEqual(yScale.start)
  })
})
