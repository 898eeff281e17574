import { describe, expect, it } from 'vitest'
import { JANUARY_NOTE } from '../../../src/notes/2026-01-21/note.ts'

const { bands, forecast, fundamentals, inputs, outlook, published, reported, window } = JANUARY_NOTE

describe('the numbers of the January 2026 note', () => {
  it('are positive fractions, points or multiples', () => {
    for (const [id, { value, unit }] of Object.entries({ ...reported, ...inputs, ...outlook })) {
      expect(value, id).toBeGreaterThan(0)
      if (unit !== 'times' && unit !== 'count') expect(value, id).toBeLessThan(1)
    }
    for (const { low, high } of Object.values(bands)) expect(low).toBeLessThan(high)
  })

  it('have both sides of every input', () => {
    const { periods, measures } = fundamentals!
    const expected = [...periods.map(period => `eps.${period}`), ...measures].flatMap(stem => [
      `${stem}.small`,
      `${stem}.large`,
    ])
    expect(Object.keys(inputs).sort()).toEqual(expected.sort())
  })

  it('agree with each other as far as they are printed', () => {
    const result = (id: string) => reported[id]!.value
    const input = (id: string) => inputs[id]!.value
    expect(result('return.small') - result('return.large')).toBeCloseTo(result('gap.arithmetic'), 10)
    for (const year of ['2025', '2026']) {
      const lead = input(`eps.${year}.small`) - input(`eps.${year}.large`)
      expect(lead).toBeCloseTo(result(`eps-lead.${year}`), 10)
    }
    for (const measure of fundamentals!.measures) {
      const discount = 1 - input(`${measure}.small`) / input(`${measure}.large`)
      expect(Math.abs(discount - result(`discount.${measure}`))).toBeLessThan(0.005)
    }
  })

  it('date the note after its window, and bound the forecast, which is the note’s own', () => {
    expect(window.to < published).toBe(true)
    expect([forecast!.low, forecast!.high, forecast!.months]).toEqual([0.15, 0.25, { from: 6, to: 12 }])
    expect(forecast!.source).toBeNull()
  })
})
