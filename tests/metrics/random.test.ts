import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../src/metrics/random.ts'

describe('seededRandom', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed))
    expect(draw(7)).toEqual(draw(7))
    expect(draw(7)).not.toEqual(draw(8))
  })

  it('is Mulberry32, number for number', () => {
    const random = seededRandom(1)
    expect([random(), random(), random()]).toEqual([
      0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
    ])
    expect(seededRandom(2 ** 32 + 1)()).toBe(0.6270739405881613)
  })

  it('is even over [0, 1)', () => {
    const random = seededRandom(1)
    const bins = new Array<number>(10).fill(0)
    const n = 100_000
    for (let i = 0; i < n; i++) bins[Math.floor(random() * 10)]!++
    // Chi-squared with 9 degrees of freedom: 27.9 is passed once in a thousand seeds.
    const chi = bins.reduce((sum, count) => sum + (count - n / 10) ** 2 / (n / 10), 0)
    expect(chi).toBeLessThan(27.9)
  })

  it('does not repeat its neighbours', () => {
    const random = seededRandom(3)
    const values = Array.from({ length: 20_000 }, random)
    let product = 0
    for (let i = 1; i < values.length; i++) product += (values[i]! - 0.5) * (values[i - 1]! - 0.5)
    expect(Math.abs(product / values.length / (1 / 12))).toBeLessThan(0.03)
  })
})
