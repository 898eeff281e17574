/**
 * What the plane of a time series is made from.
 */
import type { Unit } from '../report/figure.ts'
import type { Along, DayBox, DaySpan, Level, Mark, SeriesLine, Tinted } from './chart.ts'

/** One band of a fan: the area between two columns. */
export interface PlaneBand {
  readonly label: string
  readonly dates: Int32Array
  readonly low: Float64Array
  readonly high: Float64Array
  readonly opacity: number
}

export interface TimePlaneInput {
  readonly width: number
  readonly height: number
  readonly range: readonly [number, number]
  readonly lines: readonly SeriesLine[]
  readonly bands?: readonly PlaneBand[]
  readonly unit: Unit
  readonly digits?: number
  readonly signed?: boolean
  readonly zero?: boolean
  readonly along?: Along
  readonly shaded?: DaySpan
  /** Spans to tint; the legend names them once. */
  readonly tinted?: Tinted
  /** Whether the value axis is logarithmic; every value must then be above zero. */
  readonly log?: boolean
  readonly marks?: readonly Mark[]
  readonly levels?: readonly Level[]
  readonly box?: DayBox
}
