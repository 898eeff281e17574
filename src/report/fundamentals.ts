/**
 * Section III: the report's published inputs, as printed or as the reader changed them, and what follows.
 */
import {
  EPS_PERIODS,
  FORECAST,
  type InputId,
  OUTLOOK,
  PUBLISHED,
  PUBLISHED_BANDS,
  PUBLISHED_INPUTS,
  type PublishedFigure,
  VALUATION_MEASURES,
} from '../../fixtures/report.ts'
import { discount, growthMultiple } from '../metrics/discount.ts'
import { type Draft, figureOf, put } from './draft.ts'
import type { Unit } from './figure.ts'
import { formatPlain, formatValue } from './format.ts'

const AS_PUBLISHED = {
  definition: 'A number quoted from the report, not computed here.',
  formula: 'as published',
  anchor: 'reported-figures',
}

export function putFundamentals(draft: Draft): void {
  const input = putInputs(draft)
  const changed = (...ids: InputId[]): string =>
    ids.some(id => isChanged(draft, id)) ? '[1], with inputs changed by the reader' : '[1]'
  const percent = (value: number) => formatValue(value, 'fraction', { digits: 4, trim: true })

  for (const period of EPS_PERIODS) {
    const [p, q] = [`eps.${period}.small`, `eps.${period}.large`] as const
    put(draft, `eps-lead.${period}`, input[p] - input[q], {
      worked: `${percent(input[p])} − ${percent(input[q])}`,
      inputs: [p, q],
      source: changed(p, q),
      signal: input[p] > input[q] ? 'Leading' : input[p] < input[q] ? 'Lagging' : 'Level',
    })
  }
  for (const year of ['2025', '2026'] as const) {
    const [growth, average] = [`eps.${year}.small`, 'eps.average.small'] as const
    put(draft, `eps-multiple.${year}`, growthMultiple(input[growth], input[average]), {
      absent: 'the historical average is not above zero, so there is nothing to be a multiple of',
      worked: `${percent(input[growth])} / ${percent(input[average])}`,
      inputs: [growth, average],
      source: changed(growth, average),
    })
  }
  for (const measure of VALUATION_MEASURES) {
    const [p, q] = [`${measure}.small`, `${measure}.large`] as const
    put(draft, `discount.${measure}`, discount(input[p], input[q]), {
      absent: 'the large-cap multiple is not above zero, so there is nothing to be cheaper than',
      worked: `1 − ${formatPlain(input[p])} / ${formatPlain(input[q])}`,
      inputs: [p, q],
      source: changed(p, q),
    })
  }
}

/** Whether the reader has put another value in place of a published input. */
function isChanged(draft: Draft, id: InputId): boolean {
  const { whatIf } = draft.settings
  return Object.hasOwn(whatIf, id) && Number.isFinite(whatIf[id]) && whatIf[id] !== PUBLISHED_INPUTS[id].value
}

function putInputs(draft: Draft): Readonly<Record<InputId, number>> {
  const values = {} as Record<InputId, number>
  for (const [key, published] of Object.entries(PUBLISHED_INPUTS)) {
    const id = key as InputId
    const changed = isChanged(draft, id)
    values[id] = changed ? draft.settings.whatIf[id]! : published.value
    put(draft, id, values[id], {
      origin: 'reported',
      inputs: [],
      source: changed
        ? `changed by the reader; ${published.source} has ${formatValue(published.value, published.unit, { trim: true })}`
        : published.source,
    })
  }
  return values
}

/** The report's own results, outlook and forecast, as figures, so that the page quotes them like any other. */
export function putReported(draft: Draft): void {
  const quote = (id: string, { value, unit, source, label }: PublishedFigure): void => {
    draft.figures[id] = figureOf(id, { ...AS_PUBLISHED, label, unit }, value, {
      origin: 'reported',
      inputs: [],
      source,
    })
  }
  for (const [id, figure] of Object.entries(PUBLISHED)) quote(`reported.${id}`, figure)
  for (const [id, figure] of Object.entries(OUTLOOK)) quote(`reported.${id}`, figure)
  const band = (
    id: string,
    low: number,
    high: number,
    unit: Unit,
    source: PublishedFigure['source'],
    label: string,
  ) => {
    quote(`reported.${id}.low`, { value: low, unit, source, label: `${label}, low` })
    quote(`reported.${id}.high`, { value: high, unit, source, label: `${label}, high` })
  }
  for (const [id, { low, high, unit, source, label }] of Object.entries(PUBLISHED_BANDS)) {
    band(id, low, high, unit, source, label)
  }
  band(
    'forecast',
    FORECAST.low,
    FORECAST.high,
    'points',
    FORECAST.source,
    'Outperformance expected within 6–12 months',
  )
}
