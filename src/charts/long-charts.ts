/**
 * What charts of many years have besides their lines, and the reader's choices about it.
 */
import { createContext, use } from 'react'
import type { TimeSeriesChartProps, Tinted } from './chart.ts'

export type ScaleChoice = 'auto' | 'log' | 'linear'

export interface LongCharts {
  /** Recessions; null while they are not known, or not to be shown. */
  readonly tinted: Tinted | null
  /** Whether recessions are known, so that they can be switched. */
  readonly known: boolean
  readonly scale: ScaleChoice
  /** Null where nothing can be switched, as in a test. */
  readonly change: ((patch: { readonly recessions?: boolean; readonly scale?: ScaleChoice }) => void) | null
}

const NOTHING: LongCharts = { tinted: null, known: false, scale: 'auto', change: null }

export const LongChartsContext = createContext<LongCharts>(NOTHING)

/** A button of a chart that switches something of all long charts. */
export interface Switch {
  readonly label: string
  readonly pressed: boolean
  readonly press: () => void
}

const DAYS = 365.25
/** Charts longer than this tint recessions. */
const YEARS_FOR_TINT = 5
/** Charts longer than this take a logarithmic axis by themselves. */
const YEARS_FOR_LOG = 10

export interface LongChart {
  readonly tinted: Tinted | null
  readonly log: boolean
  readonly switches: readonly Switch[]
}

/** @returns what a chart of days has by its length and the reader's choices */
export function longChart(
  { range, along, ratios = false }: Pick<TimeSeriesChartProps, 'range' | 'along' | 'ratios'>,
  { tinted, known, scale, change }: LongCharts,
): LongChart {
  const years = along === undefined ? (range[1] - range[0]) / DAYS : 0
  const tintable = years > YEARS_FOR_TINT && known
  const log = ratios && (scale === 'log' || (scale === 'auto' && years > YEARS_FOR_LOG))
  const switches: Switch[] = []
  if (change !== null && tintable) {
    switches.push({
      label: 'Recessions',
      pressed: tinted !== null,
      press: () => change({ recessions: tinted === null }),
    })
  }
  // On a short window prices hardly differ by enough for the axis to matter.
  if (change !== null && ratios && (years > YEARS_FOR_TINT || log)) {
    switches.push({
      label: 'Log scale',
      pressed: log,
      press: () => change({ scale: log ? 'linear' : 'log' }),
    })
  }
  return { tinted: tintable ? tinted : null, log, switches }
}

export function useLongChart(props: Pick<TimeSeriesChartProps, 'range' | 'along' | 'ratios'>): LongChart {
  return longChart(props, use(LongChartsContext))
}
