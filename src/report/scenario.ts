/**
 * The scenario: what earnings growth and re-rating imply together for small against large caps over 12 months, and the
 * conditions for the forecast. A price is earnings times their multiple, so nothing here is a model: it is
 * the identity ln(1 + return) = ln(1 + growth) + ln(1 + re-rating), for both sides.
 */

import { discount } from '../metrics/discount.ts'
import { arithmeticGap, geometricGap } from '../metrics/gaps.ts'
import { priceReturn, requiredRerating } from '../metrics/rerating.ts'
import type { Fundamentals } from '../notes/note.ts'
import type { FigureSet } from './figure-set.ts'
import { figureIn } from './figure-set.ts'
import { questionOf } from './forecast-question.ts'
import { formatValue } from './format.ts'
import { perReport } from './per-report.ts'
import type { Report } from './report.ts'
import { scenarioFigures } from './topics/scenario.ts'

/** Growth of earnings over the next 12 months and today's multiples, as published or as changed in the view. */
export interface ScenarioInputs {
  readonly growth: { readonly small: number; readonly large: number }
  readonly multiple: { readonly small: number; readonly large: number }
}

/** Changes of the multiples over 12 months, fractions: −0.1 is a tenth lower. */
export interface Rerating {
  readonly small: number
  readonly large: number
}

export interface Outcome {
  readonly small: number
  readonly large: number
  /** `small − large`. */
  readonly gap: number
  /** `(1 + small) / (1 + large) − 1`. */
  readonly relative: number
  /** The relative return in logs, and the parts that add up to it exactly. */
  readonly logs: { readonly growth: number; readonly rerating: number; readonly total: number }
}

/** The re-rating of small caps that a given lead requires. */
export interface Requirement {
  readonly gap: number
  /** Change of the small-cap multiple, a fraction. */
  readonly rerating: number
  /** The multiple then, and its discount to the large-cap one; the discount is null without a large-cap multiple. */
  readonly multiple: number
  readonly discount: number | null
}

export interface Scenario {
  readonly inputs: ScenarioInputs
  readonly unchanged: Outcome
  /** For a lead of nothing (break-even) and for the ends of the forecast. */
  readonly requirements: readonly Requirement[]
  /** Gaps: a row for each growth of small-cap earnings, a column for each re-rating of small caps. */
  readonly grid: {
    readonly growth: readonly number[]
    readonly rerating: readonly number[]
    readonly gaps: readonly (readonly number[])[]
    readonly sentence: string
  }
  readonly figures: FigureSet
  readonly sentence: string
}

const RERATINGS = [-0.2, -0.1, 0, 0.1, 0.2] as const
/** Share of the expected growth that is delivered. */
const DELIVERED = [0, 0.25, 0.5, 0.75, 1] as const

/** @returns the outcome of growth with any re-rating of the two sides */
export function outcomeOf(inputs: ScenarioInputs, rerating: Rerating): Outcome {
  const small = priceReturn(inputs.growth.small, rerating.small)
  const large = priceReturn(inputs.growth.large, rerating.large)
  const growth = Math.log1p(inputs.growth.small) - Math.log1p(inputs.growth.large)
  const valuation = Math.log1p(rerating.small) - Math.log1p(rerating.large)
  return {
    small,
    large,
    gap: arithmeticGap(small, large),
    relative: geometricGap(small, large),
    logs: { growth, rerating: valuation, total: growth + valuation },
  }
}

/** @returns the re-rating of small caps with which they lead by `gap`, given that of large caps */
export function requirementOf(inputs: ScenarioInputs, gap: number, largeRerating = 0): Requirement {
  const large = priceReturn(inputs.growth.large, largeRerating)
  const rerating = requiredRerating(large + gap, inputs.growth.small)
  const multiple = inputs.multiple.small * (1 + rerating)
  return {
    gap,
    rerating,
    multiple,
    discount: discount(multiple, inputs.multiple.large * (1 + largeRerating)),
  }
}

/** Ids of the inputs that a scenario starts from: growth and multiple, small and large. */
export function scenarioInputs({ period, measure }: NonNullable<Fundamentals['scenario']>) {
  return {
    growth: { small: `eps.${period}.small`, large: `eps.${period}.large` },
    multiple: { small: `${measure}.small`, large: `${measure}.large` },
  } as const
}

/**
 * Computes the scenario from the inputs of the note, or from the values that the reader put in their place.
 * @returns null where there is no note, or one without such inputs
 */
export function buildScenario(report: Report): Scenario | null {
  const { note } = report
  const start = note?.fundamentals?.scenario ?? null
  if (note === null || start === null) return null
  const input = (id: string): number => {
    const value = figureIn(report.figures, id)?.value
    return typeof value === 'number' ? value : (note.inputs[id]?.value ?? Number.NaN)
  }
  const { growth: growths, multiple } = scenarioInputs(start)
  const inputs: ScenarioInputs = {
    growth: { small: input(growths.small), large: input(growths.large) },
    multiple: { small: input(multiple.small), large: input(multiple.large) },
  }
  const unchanged = outcomeOf(inputs, { small: 0, large: 0 })
  const requirements = questionOf(note).thresholds.map(gap => requirementOf(inputs, gap))
  const growth = DELIVERED.map(part => inputs.growth.small * part)
  const gaps = growth.map(small =>
    RERATINGS.map(
      rerating =>
        outcomeOf({ ...inputs, growth: { ...inputs.growth, small } }, { small: rerating, large: 0 }).gap,
    ),
  )
  return {
    inputs,
    unchanged,
    requirements,
    grid: { growth, rerating: RERATINGS, gaps, sentence: gridSentence(gaps.flat()) },
    figures: scenarioFigures(report, note, [growths.small, growths.large], inputs, unchanged, requirements),
    sentence: sentence(requirements, unchanged),
  }
}

function gridSentence(gaps: readonly number[]): string {
  const ahead = gaps.filter(gap => gap > 0).length
  return `Small caps end ahead in ${ahead === 0 ? 'none' : ahead} of the ${gaps.length} combinations of growth and re-rating.`
}

function sentence(requirements: readonly Requirement[], unchanged: Outcome): string {
  const percent = (value: number) => formatValue(Math.abs(value), 'fraction', { digits: 1 })
  const points = (value: number) =>
    formatValue(Math.abs(value), 'points', { digits: 1, trim: true, plain: true })
  /** @returns whether a value is shown as zero, so that it has no direction */
  const nothing = (text: string) => !/[1-9]/.test(text)
  const [even, ...leads] = requirements as readonly [Requirement, ...Requirement[]]
  if (!requirements.every(({ rerating }) => Number.isFinite(rerating))) {
    return 'With no earnings left on one side there is nothing to re-rate.'
  }
  const needs = ({ gap, rerating }: Requirement): string =>
    nothing(percent(rerating))
      ? `${points(gap)} would come with an unchanged small-cap multiple`
      : rerating < 0
        ? `${points(gap)} would survive a small-cap multiple ${percent(rerating)} lower`
        : `${points(gap)} would take a small-cap multiple ${percent(rerating)} higher`
  const ended = nothing(points(unchanged.gap))
    ? 'level with large caps'
    : `${points(unchanged.gap)} ${unchanged.gap > 0 ? 'ahead' : 'behind'}`
  const start = `If earnings grow as given and multiples stay, small caps end ${ended}`
  const breakEven = nothing(percent(even.rerating))
    ? 'any fall of their multiple leaves them behind'
    : even.rerating < 0
      ? `the whole lead is gone once their multiple falls by ${percent(even.rerating)}`
      : `their multiple must rise by ${percent(even.rerating)} only to keep up`
  const wanted = leads.map((lead, k) => `${k === 0 ? 'a lead' : 'one'} of ${needs(lead)}, `).join('')
  return `${start}: ${wanted}${leads.length > 0 ? 'and ' : ''}${breakEven}.`
}

/** The scenario of a report, computed once. */
export const scenarioOf = perReport(buildScenario)
