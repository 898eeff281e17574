import { describe, expect, it } from 'vitest'
import { contest } from '../../bench/contest.ts'
import { EVENTS } from '../../bench/metrics.ts'
import { market } from '../../bench/walk.ts'

describe('the contests of the metrics', () => {
  it.each(EVENTS)('have contestants that give the same answer: $name', ({ contestants }) => {
    const timings = contest(contestants(market(2000)), { rounds: [1, 1], budget: 0 })
    expect(timings.map(({ name }) => name)[0]).toBe('ours')
    expect(timings.length).toBeGreaterThan(1)
  })
})
