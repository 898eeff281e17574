/**
 * Recession tints and logarithmic axes of long charts, and the reader's choices about them.
 */
import { createContext, use } from 'react'
import type { TimeSeriesChartProps, Tinted } from './chart.ts'

export type ScaleChoice = 'auto' | 'log' | 'linear'

export interface LongCharts {
  /** Recessions to tint; null before they are loaded, or when the reader has switched them off. */
  readonly tinted: Tinted | null
  /** Whether recessions are loaded, so that there is something to switch. */
  readonly known: boolean
  readonly scale: ScaleChoice
  /** Null without a provider, as in tests: nothing can be switched then. */
  readonly change: ((patch: { readonly recessions?: boolean; readonly scale?: ScaleChoice }) => void) | null
}

const NOTHING: LongCharts = { tinted: null, known: false, scale: 'auto', change: null }

export const LongChartsContext = createContext<LongCharts>(NOTHING)

/** A button of one chart that switches a setting of all long charts. */
export interface Switch {
  readonly label: string
  readonly pressed: boolean
  readonly press: () => void
}

const DAYS = 365.25
/** Charts longer than this tint recessions. */
const YEARS_FOR_TINT = 5
/** Charts longer than this have a logarithmic axis by default. */
const YEARS_FOR_LOG = 10

export interface LongChart {
  readonly tinted: Tinted | null
  readonly log: boolean
  readonly switches: readonly Switch[]
}

/** @returns the tint, the scale and the switches of a chart, by its length and the reader's choices */
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
  // Over a short window the two scales look almost alike.
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
