/**
 * The gap implied by earnings growth alone over 12 months, and the re-rating that a given lead requires.
 */
import type { Note } from '../../notes/note.ts'
import type { FigureSet } from '../figure-set.ts'
import { gapName } from '../forecast-question.ts'
import { formatValue } from '../format.ts'
import type { Report } from '../report.ts'
import type { Outcome, Requirement, ScenarioInputs } from '../scenario.ts'
import { collect } from './collect.ts'
import { inputSource } from './fundamentals.ts'
import { type IdsOf, specify } from './specification.ts'

const COMMON = { signed: true, topic: 'scenario', anchor: 'scenario' } as const

const SCENARIO = {
  gap: specify({
    ...COMMON,
    id: () => 'scenario.gap',
    unit: 'points',
    terms: () => ({
      label: 'Implied gap over 12 months',
      definition:
        'The gap that the earnings growth given would bring within a year if both multiples stayed where they are.',
      formula: 'g_small − g_large, g the EPS growth given',
    }),
  }),
  relative: specify({
    ...COMMON,
    id: () => 'scenario.relative',
    unit: 'fraction',
    terms: () => ({
      label: 'Implied relative return over 12 months',
      definition: 'The same as a relative return, which growth and re-rating make up exactly in logs.',
      formula: '(1 + g_small) / (1 + g_large) − 1, g the EPS growth given',
    }),
  }),
  breakEven: specify({
    ...COMMON,
    id: () => 'scenario.break-even',
    unit: 'fraction',
    terms: () => ({
      label: 'Break-even re-rating',
      definition:
        'The change of the small-cap multiple at which small caps just keep up with large caps over 12 months, if earnings grow as given and the large-cap multiple stays.',
      formula: '(1 + g_large) / (1 + g_small) − 1, g the EPS growth given',
    }),
  }),
  rerating: specify({
    ...COMMON,
    id: (gap: number) => `scenario.rerating-${gapName(gap)}`,
    unit: 'fraction',
    terms: (_words, gap) => {
      const points = Number((gap * 100).toFixed(6))
      return {
        label: `Re-rating needed for ${points} pp`,
        definition: `The change of the small-cap multiple at which small caps lead by ${points} pp over 12 months, if earnings grow as given and the large-cap multiple stays.`,
        formula: `(1 + g_large + ${formatValue(points / 100, 'number')}) / (1 + g_small) − 1, g the EPS growth given`,
      }
    },
  }),
}
export type ScenarioId = IdsOf<typeof SCENARIO>

/** @returns the id of the re-rating that a lead requires: "scenario.break-even", "scenario.rerating-p15" */
export function requirementId(gap: number): ScenarioId {
  return gap === 0 ? SCENARIO.breakEven.id() : SCENARIO.rerating.id(gap)
}

/** @param ids of the two growth rates, small and large */
export function scenarioFigures(
  { words, settings }: Report,
  note: Note,
  ids: readonly string[],
  inputs: ScenarioInputs,
  unchanged: Outcome,
  requirements: readonly Requirement[],
): FigureSet {
  const percent = (value: number) => formatValue(value, 'fraction', { digits: 4, trim: true })
  const { small, large } = inputs.growth
  const { figures, put } = collect(words, inputSource({ settings }, note, ids))
  put(SCENARIO.gap, [], unchanged.gap, { inputs: ids, worked: `${percent(small)} − ${percent(large)}` })
  put(SCENARIO.relative, [], finite(unchanged.relative), {
    inputs: ids,
    absent: 'large-cap earnings that vanish leave nothing to compare with',
    worked: `(1 + ${percent(small)}) / (1 + ${percent(large)}) − 1`,
  })
  for (const { gap, rerating } of requirements) {
    const details = {
      inputs: ids,
      absent: 'small-cap earnings that vanish leave nothing to re-rate',
      worked: `(1 + ${percent(large)}${gap === 0 ? '' : ` + ${percent(gap)}`}) / (1 + ${percent(small)}) − 1`,
    }
    if (gap === 0) put(SCENARIO.breakEven, [], finite(rerating), details)
    else put(SCENARIO.rerating, [gap], finite(rerating), details)
  }
  return figures
}

/** The reason why the inputs give no result: a divisor of zero or less. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
