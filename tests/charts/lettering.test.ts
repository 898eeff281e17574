import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeLegend, spreadLabels } from '../../src/charts/lettering.ts'

describe('spreadLabels', () => {
  it('leaves labels alone that do not touch', () => {
    expect(spreadLabels([10, 60, 120], 15, 0, 200)).toEqual([10, 60, 120])
  })

  it('keeps them apart, in their order and on the drawing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -50, max: 350, noNaN: true }), { minLength: 1, maxLength: 12 }),
        wanted => {
          const placed = spreadLabels(wanted, 15, 0, 300)
          const inOrder = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!)
          for (const [k, i] of inOrder.entries()) {
            expect(placed[i]).toBeGreaterThanOrEqual(-1e-9)
            expect(placed[i]).toBeLessThanOrEqual(300 + 1e-9)
            if (k > 0) expect(placed[i]! - placed[inOrder[k - 1]!]!).toBeGreaterThanOrEqual(15 - 1e-9)
          }
        },
      ),
    )
  })
})

describe('placeLegend', () => {
  it('starts another row where the width is used up', () => {
    const entry = (label: string) => ({ label, colour: 'red', dash: undefined, swatch: 'line' as const })
    const { entries, height } = placeLegend(
      [entry('Small caps'), entry('Large caps'), entry('Ratio')],
      0,
      230,
    )
    expect(entries.map(one => one.y)).toEqual([8, 8, 26])
    expect(entries[2]!.x).toBe(0)
    expect(height).toBe(40)
  })
})
