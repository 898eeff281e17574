/**
 * A small race in every test run. Ratios within one run, with wide margins: a machine under load slows everyone
 * alike, and what is caught here is a kernel that has become quadratic or several times slower. The whole bench is
 * `npm run bench`.
 */
import { describe, expect, test } from 'vitest'
import { contest, growth, median } from '../../bench/contest.ts'
import { EVENTS } from '../../bench/metrics.ts'
import { market } from '../../bench/walk.ts'

const ROWS = 50_000

/** How many floors a kernel may take, about three times what it does. */
const LIMITS: [string, number][] = [
  ['Moving average (20)', 8],
  ['Rolling standard deviation (20)', 16],
  ['Rolling correlation (20)', 30],
  ['Maximum drawdown', 6],
]

describe('kernels', () => {
  test.each(LIMITS)('%s: within %i floors, ahead of trading-signals, with the same answer', (name, limit) => {
    const event = EVENTS.find(one => one.name === name)!
    const contestants = event
      .contestants(market(ROWS))
      .filter(one => ['ours', 'floor', 'trading-signals'].includes(one.name))
    const [ours, floor, peer] = contest(contestants, { budget: 400, rounds: [5, 15] }).map(one => one.best)
    expect(ours! / floor!).toBeLessThan(limit)
    expect(peer! / ours!).toBeGreaterThan(1)
  })

  test.each(LIMITS.map(([name]) => name))('%s: grows no faster than the rows do', name => {
    const event = EVENTS.find(one => one.name === name)!
    const sizes = [10_000, 40_000, 160_000]
    const ours = sizes.map(rows => ({ ...event.contestants(market(rows))[0]!, answer: () => null }))
    const times = contest(ours, { budget: 400 }).map(one => one.best)
    expect(growth(sizes.map((rows, i) => [rows, times[i]!]))).toBeLessThan(1.5)
  })
})

describe('the contest itself', () => {
  const slow = (n: number) => () => {
    let sum = 0
    for (let i = 0; i < n; i++) sum += Math.sqrt(i)
    return Float64Array.of(sum > 0 ? 1 : 0)
  }
  const answer = (result: Float64Array) => result

  test('tells work from ten times the work', () => {
    const [one, ten] = contest([
      { name: 'one', run: slow(20_000), answer },
      { name: 'ten', run: slow(200_000), answer },
    ])
    expect(ten!.milliseconds / one!.milliseconds).toBeGreaterThan(4)
    expect(ten!.milliseconds / one!.milliseconds).toBeLessThan(25)
  })

  test.each([
    [Float64Array.of(1, 2), /^other gave 2 values, expected 1/],
    [Float64Array.of(1.001), /^other gave 1\.001 in row 0, expected 1$/],
    [Float64Array.of(Number.NaN), /^other gave NaN in row 0/],
  ])('stops at a different answer: %j', (given, reason) => {
    const other = { name: 'other', run: () => given, answer }
    expect(() => contest([{ name: 'one', run: () => Float64Array.of(1), answer }, other])).toThrow(reason)
  })

  test('knows medians and exponents', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([4, 1, 2, 3])).toBe(2.5)
    expect(growth([1, 10, 100].map(rows => [rows, 5 * rows ** 2]))).toBeCloseTo(2, 12)
  })
})
