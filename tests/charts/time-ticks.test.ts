import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { widthOf } from '../../src/charts/lettering.ts'
import { timeTicks } from '../../src/charts/time-ticks.ts'
import { dayOfIso } from '../../src/metrics/day.ts'

function labels(first: string, last: string, most?: number): readonly string[] {
  return timeTicks(dayOfIso(first)!, dayOfIso(last)!, most).map(tick => tick.label)
}

describe('timeTicks', () => {
  it('names months by name, and each January by its year', () => {
    expect(labels('2025-08-29', '2026-01-20')).toEqual(['Sep', 'Oct', 'Nov', 'Dec', '2026'])
  })

  it('names years over decades', () => {
    expect(labels('2006-07-03', '2026-06-30')).toEqual(['2010', '2015', '2020', '2025'])
  })

  it('names days within weeks, on Mondays', () => {
    expect(labels('2025-12-29', '2026-01-26')).toEqual(['Dec 29', 'Jan 5', 'Jan 12', 'Jan 19', 'Jan 26'])
  })

  it('names, where single days are told apart, only days that have rows', () => {
    const [first, last] = [dayOfIso('2026-01-15')!, dayOfIso('2026-01-20')!]
    const sessions = ['2026-01-15', '2026-01-16', '2026-01-20'].map(day => dayOfIso(day)!)
    const ticks = timeTicks(first, last, 6, day => sessions.includes(day))
    expect(ticks.map(tick => tick.label)).toEqual(['Jan 15', 'Jan 16', 'Jan 20'])
  })

  it('gives three to six ticks, in range, ascending, at about even distances, for any range of a week or more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -30_000, max: 40_000 }),
        fc.integer({ min: 6, max: 30_000 }),
        (first, span) => {
          const ticks = timeTicks(first, first + span)
          expect(ticks.length).toBeGreaterThanOrEqual(3)
          expect(ticks.length).toBeLessThanOrEqual(6)
          const days = ticks.map(tick => tick.value)
          expect(days).toEqual([...new Set(days)].sort((a, b) => a - b))
          expect(days[0]).toBeGreaterThanOrEqual(first)
          expect(days.at(-1)).toBeLessThanOrEqual(first + span)
          const steps = days.slice(1).map((day, i) => day - days[i]!)
          expect(Math.max(...steps)).toBeLessThanOrEqual(1.2 * Math.min(...steps))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('never lets two names touch on the narrowest drawing', () => {
    const width = 280
    const most = Math.max(3, Math.min(6, Math.floor(width / 70)))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 6, max: 12_000 }), (first, span) => {
        const ticks = timeTicks(first, first + span, most)
        for (const [i, tick] of ticks.entries()) {
          const next = ticks[i + 1]
          if (next === undefined) continue
          const distance = ((next.value - tick.value) / span) * width
          expect(distance).toBeGreaterThan((widthOf(tick.label) + widthOf(next.label)) / 2)
        }
      }),
      { numRuns: 500 },
    )
  })
})
