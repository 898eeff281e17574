import { describe, expect, it } from 'vitest'
import { type BarsInput, barsPlane } from '../../src/charts/bars-plane.ts'
import { pixel } from '../../src/charts/paths.ts'

const INPUT: BarsInput = {
  width: 700,
  height: 280,
  categories: ['2024', '2025', '2026'],
  series: [
    { id: 'small', label: 'Small', role: 'small', values: [0.2, -0.1, 0] },
    { id: 'large', label: 'Large', role: 'large', values: [0.1, null, 0.3] },
  ],
  unit: 'fraction',
  horizontal: false,
  values: true,
  levels: [],
}

/** Corners of each bar of a path: [start, zero, end, far side], as they were drawn. */
function barsIn(d: string): { across: [number, number]; along: [number, number] }[] {
  return [...d.matchAll(/M(\S+) ([^VH]+)([VH])([^VH]+)[VH]([^VH]+)[VH][^Z]+Z/g)].map(
    ([, x, y, first, end, far]) =>
      first === 'V'
        ? { across: [Number(x), Number(far)], along: [Number(y), Number(end)] }
        : { across: [Number(y), Number(far)], along: [Number(x), Number(end)] },
  )
}

describe.each([false, true])('bars, lying: %s', horizontal => {
  const { plane, readout } = barsPlane({ ...INPUT, horizontal })
  const [across, along] = horizontal ? [plane.yScale, plane.xScale] : [plane.xScale, plane.yScale]
  const [small, large] = plane.paths.map(path => barsIn(path.d))

  it('reach from zero to their values', () => {
    expect(small?.map(bar => bar.along)).toEqual(
      [0.2, -0.1, 0].map(value => [pixel(along, 0), pixel(along, value)]),
    )
  })

  it('pass over what is absent', () => {
    expect(large).toHaveLength(2)
    expect(plane.labels.map(label => label.text)).toEqual(['20.00%', '−10.00%', '0.00%', '10.00%', '30.00%'])
  })

  it('keep to the place of their category, side by side in their order', () => {
    const first = pixel(across, 1)
    const second = pixel(across, 2)
    for (const bar of [small![0]!, large![0]!]) {
      expect(bar.across[0]).toBeGreaterThan(across.start)
      expect(bar.across[1]).toBeLessThan(first)
    }
    expect(small![0]!.across[1]).toBeLessThan(large![0]!.across[0])
    expect(large![1]!.across[0]).toBeGreaterThan(second)
  })

  it('stand about the middle of their category, where its name is', () => {
    const middle = (small![0]!.across[0] + large![0]!.across[1]) / 2
    expect(middle).toBeCloseTo(pixel(across, 0.5), 9)
    expect(readout.x(0)).toBeCloseTo(middle, 9)
    const axis = horizontal ? plane.yAxis : plane.xAxis
    expect(axis.ticks).toEqual(['2024', '2025', '2026'].map((label, i) => ({ value: i + 0.5, label })))
  })

  it('have their values past their ends, on the side that they point to', () => {
    const [up, down] = plane.labels
    const at = (label: typeof up) => (horizontal ? label!.x : label!.y)
    const beyond = horizontal ? 1 : -1
    expect((at(up) - pixel(along, 0.2)) * beyond).toBeGreaterThan(0)
    expect((at(down) - pixel(along, -0.1)) * beyond).toBeLessThan(0)
  })
})

describe('bars where there is little room', () => {
  const many = Array.from({ length: 60 }, (_, i) => `Category ${i}`)
  const { plane } = barsPlane({
    ...INPUT,
    width: 320,
    categories: many,
    series: [{ id: 'a', label: 'A', role: 'ratio', values: many.map((_, i) => i) }],
    unit: 'count',
  })

  it('name some of the categories and write no values', () => {
    expect(plane.labels).toEqual([])
    expect(plane.xAxis.ticks.length).toBeLessThan(8)
    expect(plane.xAxis.ticks[0]?.label).toBe('Category 0')
  })

  it('still have every bar', () => {
    expect(barsIn(plane.paths[0]!.d)).toHaveLength(60)
  })
})
