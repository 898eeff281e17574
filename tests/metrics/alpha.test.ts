import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alpha } from '../../src/metrics/alpha.ts'
import { beta } from '../../src/metrics/beta.ts'
import { neweyWest } from '../../src/metrics/newey-west.ts'

const returns = (n: number) =>
  fc.array(fc.double({ min: -0.1, max: 0.1, noNaN: true }), { minLength: n, maxLength: n })
const two = fc.tuple(returns(40), returns(40)).filter(([, y]) => Math.max(...y) - Math.min(...y) > 0.01)

describe('alpha', () => {
  it('is the intercept of a line by hand', () => {
    // y 0, 1, 2; x 1, 3, 6 (hundredths): slope 2.5, intercept 5/6.
    const result = alpha(Float64Array.of(0.01, 0.03, 0.06), Float64Array.of(0, 0.01, 0.02), 0, 2)!
    expect(result.beta).toBeCloseTo(2.5, 12)
    expect(result.alpha).toBeCloseTo(0.05 / 6, 12)
  })

  it('takes the beta of the page, and grows by what is added to every return', () => {
    fc.assert(
      fc.property(two, fc.double({ min: -0.01, max: 0.01, noNaN: true }), ([p, q], shift) => {
        const [x, y] = [Float64Array.from(p), Float64Array.from(q)]
        const one = alpha(x, y, 0, 39)
        fc.pre(one !== null)
        expect(one!.beta).toBe(beta(x, y, 0, 39))
        const other = alpha(
          x.map(value => value + shift),
          y,
          0,
          39,
        )
        fc.pre(other !== null)
        expect(Math.abs(other!.alpha - one!.alpha - shift)).toBeLessThan(1e-12)
        expect(Math.abs(other!.error - one!.error)).toBeLessThan(1e-10)
      }),
    )
  })

  it('has the Newey–West t of the mean gap where the other side averages nothing and beta is free', () => {
    // With mean y of 0 the regression’s intercept is the mean of what beta leaves, and its error that of the residuals.
    const y = Float64Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? 0.01 : -0.01))
    const x = Float64Array.from({ length: 60 }, (_, i) => Math.sin(i * 1.7) / 100 + 0.001)
    const result = alpha(x, y, 0, 59)!
    const left = x.map((value, i) => value - result.beta * y[i]!)
    const mean = neweyWest(left)!
    expect(Math.abs(result.alpha - mean.mean)).toBeLessThan(1e-15)
    expect(Math.abs(result.t - mean.t)).toBeLessThan(1e-9)
  })

  it('says nothing of two rows, of a still side or of what is explained in full', () => {
    const y = Float64Array.from({ length: 30 }, (_, i) => ((i * 7) % 11) / 1000)
    expect(alpha(y, y, 0, 1)).toBeNull()
    expect(alpha(y, new Float64Array(30), 0, 29)).toBeNull()
    expect(
      alpha(
        y.map(value => 2 * value + 0.001),
        y,
        0,
        29,
      ),
    ).toBeNull()
  })
})
