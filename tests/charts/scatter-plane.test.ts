import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ScatterPoint } from '../../src/charts/chart.ts'
import { scatterPlane } from '../../src/charts/scatter-plane.ts'

const QUARTERS = ['Leading', 'Weakening', 'Lagging', 'Improving'] as const
const value = fc.double({ min: -5, max: 5, noNaN: true })
const point = fc.array(fc.record({ x: value, y: value }), { minLength: 1, maxLength: 9 })

function planeOf(tails: readonly ScatterPoint['tail'][], width = 700) {
  const points = tails.map((tail, i): ScatterPoint => ({ id: `p${i}`, label: `P${i}`, role: 'muted', tail }))
  return scatterPlane({ width, height: 380, points, xUnit: 'fraction', yUnit: 'points', quarters: QUARTERS })
}

describe('the plane of a scatter chart', () => {
  it('keeps every point and zero inside the plot', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 20 }), fc.integer({ min: 320, max: 1200 }), (tails, width) => {
        const { plane, placed } = planeOf(tails, width)
        const { left, top, width: across, height } = plane.plot
        expect(placed).toHaveLength(tails.length)
        for (const { x, y } of placed) {
          expect(x).toBeGreaterThanOrEqual(left)
          expect(x).toBeLessThanOrEqual(left + across)
          expect(y).toBeGreaterThanOrEqual(top)
          expect(y).toBeLessThanOrEqual(top + height)
        }
        expect(plane.xAxis.domain[0]).toBeLessThanOrEqual(0)
        expect(plane.yAxis.domain[1]).toBeGreaterThanOrEqual(0)
        expect(JSON.stringify(plane)).not.toContain('null,null')
      }),
    )
  })

  it('names the quarters clockwise from the upper right', () => {
    const { plane } = planeOf([[{ x: 1, y: 1 }]])
    const at = (text: string) => plane.labels.find(label => label.text === text)!
    expect(at('Leading').x).toBeGreaterThan(at('Improving').x)
    expect(at('Leading').y).toBeLessThan(at('Weakening').y)
    expect(at('Lagging').y).toBe(at('Weakening').y)
  })

  it('moves the names of two points at one place apart', () => {
    const { plane } = planeOf([[{ x: 1, y: 1 }], [{ x: 1, y: 1 }]])
    const [one, other] = plane.labels.filter(({ key }) => key.startsWith('name'))
    expect(Math.abs(one!.y - other!.y)).toBeGreaterThanOrEqual(15)
  })

  it('leaves out a point without a place', () => {
    expect(planeOf([[], [{ x: 1, y: 1 }]]).placed.map(({ id }) => id)).toEqual(['p1'])
  })
})
