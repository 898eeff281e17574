import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxOf, overlap, pickPlaces, placeLegend, spreadLabels } from '../../src/charts/lettering.ts'

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

describe('pickPlaces', () => {
  const at = (x: number, y: number) => boxOf({ x, y, text: 'Mar 2009', anchor: 'middle' })

  it('gives way to a later label, to the other side or altogether', () => {
    const early = [at(100, 50), at(100, 80)]
    const late = [at(110, 50), at(110, 80)]
    expect(pickPlaces([early, late], [], () => false)).toEqual([1, 0])
    expect(pickPlaces([early.slice(0, 1), late], [], () => false)).toEqual([null, 0])
  })

  it('keeps the very last wherever nothing is free', () => {
    const label = [at(100, 50), at(100, 80)]
    expect(pickPlaces([label, label], label, () => true)).toEqual([null, 0])
  })

  it('lets no two labels overlap, nor any but the last cover what is taken or crossed', () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 200 }))
    const boxes = fc.array(
      place.map(([x, y]) => at(x, y)),
      { maxLength: 8 },
    )
    const choices = place.map(([x, y]) => [at(x, y), at(x, y + 26)])
    fc.assert(
      fc.property(fc.array(choices, { minLength: 1, maxLength: 60 }), boxes, (places, taken) => {
        const crossed = (box: { readonly left: number }) => box.left > 500
        const picked = pickPlaces(places, taken, crossed)
        const shown = places.flatMap((boxes, i) => (picked[i] === null ? [] : [boxes[picked[i]!]!]))
        for (const [i, one] of shown.entries())
          for (const other of shown.slice(0, i)) expect(overlap(one, other)).toBe(false)
        expect(picked.at(-1)).not.toBeNull()
        for (const box of shown.slice(0, -1)) {
          expect(crossed(box)).toBe(false)
          expect(taken.some(other => overlap(box, other))).toBe(false)
        }
      }),
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
