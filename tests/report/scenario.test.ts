import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../src/report/build.ts'
import { buildScenario, outcomeOf, requirementOf, type ScenarioInputs } from '../../src/report/scenario.ts'
import { DEFAULT_SETTINGS } from '../../src/report/settings.ts'
import { bundledPair } from '../bundled.ts'

const rate = fc.double({ min: -0.5, max: 1, noNaN: true })
const inputs = fc.record({
  growth: fc.record({ small: rate, large: rate }),
  multiple: fc.constant({ small: 14.2, large: 21.5 }),
})
const scenario = (whatIf: Record<string, number> = {}) =>
  buildScenario(buildReport(bundledPair(), { ...DEFAULT_SETTINGS, whatIf }, JANUARY_NOTE))!

describe('the identity', () => {
  it('adds up exactly in logs', () => {
    fc.assert(
      fc.property(inputs, rate, rate, (given: ScenarioInputs, small, large) => {
        const { relative, logs } = outcomeOf(given, { small, large })
        expect(Math.abs(Math.log1p(relative) - logs.total)).toBeLessThan(1e-12)
        expect(logs.growth + logs.rerating).toBe(logs.total)
      }),
    )
  })

  it('leads by what it was asked for when the multiple does what is required', () => {
    fc.assert(
      fc.property(inputs, rate, fc.constantFrom(0, 0.15, 0.25), (given: ScenarioInputs, large, gap) => {
        const { rerating } = requirementOf(given, gap, large)
        expect(Math.abs(outcomeOf(given, { small: rerating, large }).gap - gap)).toBeLessThan(1e-12)
      }),
    )
  })
})

describe('the note’s inputs', () => {
  it('imply a lead of 23.9 points when multiples stay', () => {
    const { unchanged, figures } = scenario()
    expect(unchanged.gap).toBeCloseTo(0.239, 12)
    expect(figures['scenario.gap']!.value).toBe(unchanged.gap)
    expect(unchanged.relative).toBeCloseTo(1.357 / 1.118 - 1, 12)
  })

  it('leave room for a lower multiple before 15 points are lost, and none for 25', () => {
    const [even, low, high] = scenario().requirements
    expect(even!.rerating).toBeCloseTo(1.118 / 1.357 - 1, 12)
    expect(low!.rerating).toBeCloseTo(1.268 / 1.357 - 1, 12)
    expect(high!.rerating).toBeCloseTo(1.368 / 1.357 - 1, 12)
    expect(even!.multiple).toBeCloseTo((14.2 * 1.118) / 1.357, 12)
    expect(even!.discount).toBeCloseTo(1 - even!.multiple / 21.5, 12)
  })

  it('are told in words that name what would have to rise or fall', () => {
    expect(scenario().sentence).toContain('one of 25 pp would take a small-cap multiple 0.8% higher')
    expect(scenario({ 'eps.2026.small': 0.1 }).sentence).toContain(
      'a lead of 15 pp would take a small-cap multiple 15.3% higher',
    )
  })

  it('span a grid that says in how much of it small caps are ahead, as its colours do', () => {
    const { grid } = scenario()
    const ahead = grid.gaps.flat().filter(gap => gap > 0).length
    expect(ahead).toBeGreaterThan(1)
    expect(grid.sentence).toBe(
      `Small caps end ahead in ${ahead} of the 25 combinations of growth and re-rating.`,
    )
    expect(scenario({ 'eps.2026.large': 3 }).grid.sentence).toContain('in none of the 25')
  })

  it('span a grid whose middle column is growth alone', () => {
    const { grid } = scenario()
    const [nothing, , , , all] = grid.gaps
    expect(all![2]).toBeCloseTo(0.239, 12)
    expect(nothing![2]).toBeCloseTo(-0.118, 12)
    expect(grid.gaps.every(line => line.every((gap, k) => k === 0 || gap > line[k - 1]!))).toBe(true)
  })
})

describe('a reader’s inputs', () => {
  it('change everything that follows, and the source says so', () => {
    const changed = scenario({ 'eps.2026.small': 0.1 })
    expect(changed.unchanged.gap).toBeCloseTo(0.1 - 0.118, 12)
    expect(changed.figures['scenario.gap']!.source).toContain('changed in this view')
    expect(changed.sentence).toContain('behind')
    expect(scenario().figures['scenario.gap']!.source).toBe('[1]')
  })

  it('with no earnings left are absent with a reason', () => {
    const { figures, sentence } = scenario({ 'eps.2026.small': -1 })
    expect(figures['scenario.break-even']!.value).toBeNull()
    expect(figures['scenario.break-even']!.absent).toContain('vanish')
    expect(sentence).not.toMatch(/NaN|Infinity|n\/a/)
  })
})
