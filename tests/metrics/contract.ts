/**
 * The contract of every metric of prices: nothing for no data, no mutation, no NaN or infinity as a figure, and the same
 * result for prices in another unit and for other rows outside the window. The test of a metric calls it.
 */
import { describe, expect, it } from 'vitest'
import { walk } from './reference.ts'

/** Closes of two sides with their days; the window is rows `a..b`. */
export interface Input {
  readonly p: Float64Array
  readonly q: Float64Array
  readonly dates: Int32Array
  readonly a: number
  readonly b: number
}
type Scalar = number | null | undefined

function input(p: Float64Array, q: Float64Array): Input {
  return { p, q, dates: Int32Array.from(p, (_, i) => 20_000 + i), a: 0, b: p.length - 1 }
}

const some = input(walk(200, 100, 1), walk(200, 400, 3))
const window = { ...some, a: 40, b: 150 }
const close = (found: number, expected: number) =>
  Math.abs(found - expected) <= 1e-9 * Math.max(1e-3, Math.abs(expected))

/** @param figure computes the metric of rows `a..b`; null or undefined where it is absent */
export function figureContract(name: string, figure: (input: Input) => Scalar): void {
  describe(name, () => {
    it('is absent for no rows', () => {
      expect(figure(input(new Float64Array(0), new Float64Array(0))) ?? null).toBeNull()
    })

    it('is absent or nothing for one row', () => {
      expect(figure(input(Float64Array.of(7), Float64Array.of(9))) ?? 0).toBe(0)
    })

    it('is absent or nothing for prices that never move', () => {
      expect(figure(input(new Float64Array(90).fill(0.1), new Float64Array(90).fill(1e6 / 3))) ?? 0).toBe(0)
    })

    it('is a finite number for prices that do', () => {
      expect(Number.isFinite(figure(some))).toBe(true)
    })

    it('leaves its input as it was', () => {
      const [p, q] = [some.p.slice(), some.q.slice()]
      figure({ ...some, p, q })
      expect([p, q]).toEqual([some.p, some.q])
    })

    it.each([1e-6, 1 / 3, 1e6])('takes no notice of prices in another unit: × %f', factor => {
      const scaled = figure({ ...window, p: window.p.map(v => v * factor), q: window.q.map(v => v * factor) })
      expect(close(scaled!, figure(window)!)).toBe(true)
    })

    it('takes no notice of rows after the window', () => {
      const cut = {
        ...window,
        p: window.p.slice(0, 151),
        q: window.q.slice(0, 151),
        dates: window.dates.slice(0, 151),
      }
      expect(figure(cut)).toBe(figure(window))
    })

    it('takes no notice of rows before the window', () => {
      const cut = {
        p: window.p.slice(40),
        q: window.q.slice(40),
        dates: window.dates.slice(40),
        a: 0,
        b: 110,
      }
      // A streak may begin on the window's first row, whose return needs the row before.
      if (name.includes('streak')) expect(figure(cut)).toBeLessThanOrEqual(figure(window)!)
      else expect(close(figure(cut)!, figure(window)!)).toBe(true)
    })
  })
}

/** @param series computes the metric row by row */
export function seriesContract(name: string, series: (input: Input) => Float64Array): void {
  describe(`${name}, row by row`, () => {
    it('has as many rows as its input, none included', () => {
      expect(series(input(new Float64Array(0), new Float64Array(0)))).toHaveLength(0)
      expect(series(input(Float64Array.of(7), Float64Array.of(9)))).toHaveLength(1)
      expect(series(some)).toHaveLength(200)
    })

    it('leaves its input as it was', () => {
      const [p, q] = [some.p.slice(), some.q.slice()]
      series({ ...some, p, q })
      expect([p, q]).toEqual([some.p, some.q])
    })

    it('never is infinite, and is absent only at the start', () => {
      const rows = series(some)
      const known = Array.from(rows).findIndex(value => !Number.isNaN(value))
      expect(known).toBeLessThanOrEqual(6)
      expect(rows.subarray(known).every(Number.isFinite)).toBe(true)
    })

    it.each([1e-6, 1e6])('takes no notice of prices in another unit: × %f', factor => {
      const scaled = series(
        input(
          some.p.map(v => v * factor),
          some.q.map(v => v * factor),
        ),
      )
      for (const [i, value] of series(some).entries())
        expect(Number.isNaN(value) ? Number.isNaN(scaled[i]!) : close(scaled[i]!, value)).toBe(true)
    })

    it('takes no notice of later rows', () => {
      const cut = series(input(some.p.slice(0, 123), some.q.slice(0, 123)))
      expect(cut).toEqual(series(some).slice(0, 123))
    })
  })
}
