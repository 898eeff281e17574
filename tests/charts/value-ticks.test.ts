import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelledValues, valueTicks } from '../../src/charts/value-ticks.ts'

describe('valueTicks', () => {
  it('finds round numbers', () => {
    expect(valueTicks(-0.034, 0.137)).toEqual([0, 0.05, 0.1])
    expect(valueTicks(35, 268)).toEqual([50, 100, 150, 200, 250])
  })

  it('gives two to six of them, inside the range, for any range', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        (low, span) => {
          const ticks = valueTicks(low, low + span)
          expect(ticks.length).toBeGreaterThanOrEqual(2)
          expect(ticks.length).toBeLessThanOrEqual(6)
          for (const tick of ticks) {
            expect(tick).toBeGreaterThanOrEqual(low - span * 1e-6)
            expect(tick).toBeLessThanOrEqual(low + span * (1 + 1e-6))
          }
        },
      ),
    )
  })

  it('has one tick where there is one value', () => {
    expect(valueTicks(5, 5)).toEqual([5])
  })
})

describe('labelledValues', () => {
  it('writes as many digits as tell the ticks apart', () => {
    expect(labelledValues([0, 0.025, 0.05], 'fraction', true).map(tick => tick.label)).toEqual([
      '0.0%',
      '+2.5%',
      '+5.0%',
    ])
    expect(labelledValues([-0.05, 0, 0.05], 'points', false).map(tick => tick.label)).toEqual([
      '−5 pp',
      '0 pp',
      '+5 pp',
    ])
  })
})
