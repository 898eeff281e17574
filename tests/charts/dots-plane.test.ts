import { describe, expect, it } from 'vitest'
import { dotsPlane } from '../../src/charts/dots-plane.ts'
import { pixel } from '../../src/charts/paths.ts'

const INPUT = {
  width: 700,
  height: 180,
  dots: [
    { label: 'Funds', role: 'ratio', value: 0.15, interval: { low: 0.07, high: 0.3 } },
    { label: 'Indices', role: 'ratio', value: 0.16, interval: null },
    { label: 'Portfolios', role: 'ratio', value: null, interval: null },
  ],
  unit: 'fraction',
  digits: 0,
} as const

describe('a dot plot', () => {
  const { plane, readout } = dotsPlane(INPUT)
  const tenth = (value: number) => Math.round(value * 10) / 10

  it('draws each interval from end to end, and a dot at each value', () => {
    const interval = plane.paths.find(({ key }) => key === 'interval-0')!
    const [, from, to] = /^M(\S+) \S+H([^M]+)M/.exec(interval.d)!
    expect([Number(from), Number(to)]).toEqual([0.07, 0.3].map(value => tenth(pixel(plane.xScale, value))))
    const dot = plane.paths.find(({ key }) => key === 'dot-1')!
    expect(Number(/^M(\S+) /.exec(dot.d)![1])).toBeCloseTo(tenth(pixel(plane.xScale, 0.16)) - 4.5, 6)
    expect(plane.paths.map(({ key }) => key)).toEqual(['interval-0', 'dot-0', 'dot-1'])
  })

  it('names every category, and writes the values there are', () => {
    expect(plane.yAxis.ticks.map(({ label }) => label)).toEqual(['Funds', 'Indices', 'Portfolios'])
    expect(plane.labels.map(({ text }) => text)).toEqual(['15%', '16%'])
  })

  it('reads out value and interval of the category under the pointer', () => {
    expect(readout.nearest(plane.plot.top + 1)).toBe(0)
    expect(readout.nearest(plane.plot.top + plane.plot.height - 1)).toBe(2)
    expect(readout.rows(0).map(({ text }) => text)).toEqual(['15%', '7% – 30%'])
    expect(readout.rows(2).map(({ text }) => text)).toEqual(['n/a'])
  })

  it('begins at zero, and below it where a value is', () => {
    expect(plane.xAxis.domain[0]).toBe(0)
    expect(plane.xAxis.domain[1]).toBeGreaterThan(0.3)
    const dots = [{ label: 'a', role: 'ratio', value: -0.2, interval: null }] as const
    expect(dotsPlane({ ...INPUT, dots }).plane.xAxis.domain[0]).toBeLessThan(-0.2)
    expect(dotsPlane({ ...INPUT, dots: [] }).plane.xAxis.domain).toEqual([0, 1])
  })
})
