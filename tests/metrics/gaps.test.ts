import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arithmeticGap, geometricGap, logGap } from '../../src/metrics/gaps.ts'

const returns = fc.double({ min: -0.95, max: 5, noNaN: true })

describe('the three gaps', () => {
  it('differ as they should for +50 % against +25 %', () => {
    expect(arithmeticGap(0.5, 0.25)).toBe(0.25)
    expect(geometricGap(0.5, 0.25)).toBeCloseTo(0.2, 15)
    expect(logGap(0.5, 0.25)).toBeCloseTo(Math.log(1.2), 15)
  })

  it('agree in sign', () => {
    fc.assert(
      fc.property(returns, returns, (p, q) => {
        if (Math.abs(p - q) < 1e-9) return
        const signs = [arithmeticGap(p, q), geometricGap(p, q), logGap(p, q)].map(Math.sign)
        expect(new Set(signs).size).toBe(1)
      }),
    )
  })

  it('turn round with the sides: the log gap changes sign, the geometric one inverts', () => {
    fc.assert(
      fc.property(returns, returns, (p, q) => {
        expect(logGap(p, q) + logGap(q, p)).toBeCloseTo(0, 12)
        expect((1 + geometricGap(p, q)) * (1 + geometricGap(q, p))).toBeCloseTo(1, 12)
      }),
    )
  })

  it('add up over time when they are log gaps', () => {
    fc.assert(
      fc.property(returns, returns, returns, returns, (p, q, r, s) => {
        const whole = logGap((1 + p) * (1 + r) - 1, (1 + q) * (1 + s) - 1)
        expect(whole).toBeCloseTo(logGap(p, q) + logGap(r, s), 9)
      }),
    )
  })
})
