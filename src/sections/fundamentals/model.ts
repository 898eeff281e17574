/**
 * The report's inputs as the page uses them: what was published, or what the reader put in its place.
 */
import {
  EPS_PERIODS,
  type InputId,
  PUBLISHED_INPUTS,
  type PublishedFigure,
  VALUATION_MEASURES,
} from '../../../fixtures/report.ts'
import { perReport } from '../../report/per-report.ts'
import type { Report } from '../../report/report.ts'

export interface Input {
  readonly id: InputId
  readonly label: string
  readonly unit: 'fraction' | 'times'
  readonly published: number
  /** The value that everything below is computed from. */
  readonly value: number
  readonly changed: boolean
  readonly source: string
}

/** One line of a table: the inputs of both sides under one name. */
export interface InputRow {
  /** As in the ids of the inputs: "2025", "pe". */
  readonly key: string
  readonly name: string
  /** The name where there is little room. */
  readonly short: string
  readonly small: Input
  readonly large: Input
}

export interface Inputs {
  readonly eps: readonly InputRow[]
  readonly valuation: readonly InputRow[]
  /** How many inputs the reader has changed. */
  readonly changed: number
}

/** The years whose growth is compared with the historical average. */
export const MULTIPLES: ReadonlySet<string> = new Set(['2025', '2026'])

const MEASURE_NAMES: Readonly<Record<(typeof VALUATION_MEASURES)[number], string>> = {
  pe: 'Forward P/E',
  pb: 'P/B',
  ps: 'P/S',
  'ev-ebitda': 'EV/EBITDA',
}

/** One published input with what the reader put in its place. */
export function input(id: InputId, { settings }: Report): Input {
  const { label, unit, value, source }: PublishedFigure = PUBLISHED_INPUTS[id]
  const own = settings.whatIf[id]
  return {
    id,
    label,
    unit: unit === 'times' ? 'times' : 'fraction',
    published: value,
    value: own ?? value,
    changed: own !== undefined && own !== value,
    source,
  }
}

export const inputs = perReport((report: Report): Inputs => {
  const eps = EPS_PERIODS.map(
    (key): InputRow => ({
      key,
      name: key === 'average' ? 'Historical average' : key,
      short: key === 'average' ? 'Average' : key,
      small: input(`eps.${key}.small`, report),
      large: input(`eps.${key}.large`, report),
    }),
  )
  const valuation = VALUATION_MEASURES.map(
    (key): InputRow => ({
      key,
      name: MEASURE_NAMES[key],
      short: MEASURE_NAMES[key],
      small: input(`${key}.small`, report),
      large: input(`${key}.large`, report),
    }),
  )
  const all = [...eps, ...valuation].flatMap(row => [row.small, row.large])
  return { eps, valuation, changed: all.filter(one => one.changed).length }
})
