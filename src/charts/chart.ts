/**
 * What each kind of chart is given: its words, its numbers and how they are meant. Columns come as typed arrays, are
 * never copied and are recognised by identity, so whoever builds a chart keeps the arrays it hands over.
 */
import type { Day } from '../data/series/series.ts'
import type { Unit } from '../report/figure.ts'

/** What a colour stands for; small and large caps keep theirs through the whole page. */
export type ColourRole = 'small' | 'large' | 'ratio' | 'muted' | 'accent'

/** The words around a chart, the same for every kind. */
export interface ChartWords {
  /** Unique on the page; also the anchor and the name of exported files: "performance". */
  readonly id: string
  /** The finding in a sentence, computed from the data. */
  readonly headline: string
  /** Measure, unit and window. */
  readonly subtitle: string
  /** Where the data is from: "Source: bundled daily closes of IWM and SPY". */
  readonly source: string
  /** The last day of the data shown, printed into exported pictures. */
  readonly asOf: Day
  /** What the drawing shows, for readers who cannot see it; the headline is always read out before it. */
  readonly description?: string
  /** Level of the headline; 3 unless told. */
  readonly level?: 2 | 3 | 4
}

/** What values above zero mean, and those below: "IWM ahead", "SPY ahead". */
export type Signs = readonly [above: string, below: string]

/** One line of a time series, on its own days. */
export interface SeriesLine {
  readonly id: string
  readonly label: string
  readonly role: ColourRole
  /** Ascending days. */
  readonly dates: Int32Array
  /** One value per day; NaN where there is none, which leaves a gap. */
  readonly values: Float64Array
  /** `bars` stand on zero, one per day, with the sign told by side and by shade. */
  readonly shape?: 'line' | 'area' | 'bars'
  /** What bars above zero mean, and those below. */
  readonly signs?: Signs
  readonly dash?: 'solid' | 'dashed' | 'dotted'
  /** Thinner and paler, for what is background to the other lines. */
  readonly quiet?: boolean
  /** Named in the table alone, as one of many lines that stand for the same. */
  readonly unnamed?: boolean
}

/** A stretch of days to shade, such as the report's window. */
export interface DaySpan {
  readonly first: Day
  readonly last: Day
  readonly label?: string
}

/** A point to name. */
export interface Mark {
  readonly day: Day
  readonly value: number
  readonly label: string
  readonly role?: ColourRole
}

/** A level drawn across the chart. */
export interface Level {
  readonly value: number
  readonly label?: string
}

/** A rectangle of days by values, such as a forecast and when it is due. */
export interface DayBox {
  readonly first: Day
  readonly last: Day
  readonly low: number
  readonly high: number
  readonly label: string
}

/** What runs along the chart instead of days, such as rows from an event. Lines then have it in place of their days. */
export interface Along {
  /** Heads the first column of the table twin. */
  readonly label: string
  readonly ticks: readonly { readonly value: number; readonly label: string }[]
  /** How a place is called in the readout. */
  readonly format: (place: number) => string
}

/** Stretches of days that a long chart tints, such as recessions. */
export interface Tinted {
  readonly label: string
  readonly spans: readonly DaySpan[]
}

export interface TimeSeriesChartProps extends ChartWords {
  readonly lines: readonly SeriesLine[]
  /** The days shown, both included. */
  readonly range: readonly [Day, Day]
  readonly along?: Along
  readonly unit: Unit
  /** Digits on the axis and in the readout, where the unit's own are not wanted. */
  readonly digits?: number
  readonly shaded?: DaySpan
  readonly marks?: readonly Mark[]
  readonly levels?: readonly Level[]
  readonly box?: DayBox
  /** Keep zero in view and draw its line. */
  readonly zero?: boolean
  /** Whether equal ratios may take equal room: prices and their ratio, which are above zero. */
  readonly ratios?: boolean
  /** Write + before values above zero. */
  readonly signed?: boolean
  /** Height of the drawing in pixels; 320 unless told. */
  readonly height?: number
}

/** Bars of one colour, one per category. */
export interface BarSeries {
  readonly id: string
  readonly label: string
  readonly role: ColourRole
  /** One value per category; null leaves the place empty. */
  readonly values: readonly (number | null)[]
}

export interface BarChartProps extends ChartWords {
  /** What the categories are: "Year", "Measure", "Gap". Heads the first column of the table twin. */
  readonly dimension: string
  readonly categories: readonly string[]
  readonly series: readonly BarSeries[]
  readonly unit: Unit
  readonly digits?: number
  readonly signed?: boolean
  /** Horizontal bars read better where categories have long names. */
  readonly orientation?: 'vertical' | 'horizontal'
  /** Write each value at its bar; on unless there is no room. */
  readonly values?: boolean
  readonly levels?: readonly Level[]
  readonly height?: number
}

/** One value with the interval that it may lie in. */
export interface Dot {
  readonly label: string
  readonly role: ColourRole
  readonly value: number | null
  readonly interval: { readonly low: number; readonly high: number } | null
}

export interface DotPlotProps extends ChartWords {
  /** What the categories are; heads the first column of the table twin, as `valueLabel` does the second. */
  readonly dimension: string
  readonly valueLabel: string
  readonly dots: readonly Dot[]
  readonly unit: Unit
  readonly digits?: number
  readonly signed?: boolean
  readonly levels?: readonly Level[]
}

/** A place on two axes, and the way there. */
export interface ScatterPoint {
  readonly id: string
  readonly label: string
  readonly role: ColourRole
  /** Oldest first; the last is the place itself. */
  readonly tail: readonly { readonly x: number; readonly y: number }[]
}

export interface ScatterChartProps extends ChartWords {
  readonly points: readonly ScatterPoint[]
  readonly xLabel: string
  readonly yLabel: string
  readonly xUnit: Unit
  readonly yUnit: Unit
  /** Names of the quarters that zero divides the plane into, from the upper right on, clockwise. */
  readonly quarters: readonly [string, string, string, string]
  /** What pressing a point does. */
  readonly onPoint?: (id: string) => void
}

export interface HistogramProps extends ChartWords {
  /** What is counted: "Sessions in the run", "Gap over the next 12 months". */
  readonly dimension: string
  /** Edges of the bins, ascending; one more than counts. */
  readonly edges: Float64Array
  /** How many fall in each bin, its lower edge included. */
  readonly counts: Float64Array
  /** How many chance would put there. */
  readonly expected?: Float64Array
  readonly expectedLabel?: string
  /** What the edges are in. */
  readonly unit: Unit
  readonly digits?: number
  readonly role?: ColourRole
  /** A stretch of values to mark, such as a forecast band. */
  readonly band?: { readonly from: number; readonly to: number; readonly label: string }
  /** One value to point at, such as what happened. */
  readonly marker?: { readonly value: number; readonly label: string }
  /** What the counts count: "windows", "runs". */
  readonly countLabel?: string
  readonly height?: number
}

/** One quantile of a fan, on the fan's days. */
export interface Quantile {
  /** Share of outcomes below: 0.05, 0.25, 0.5, 0.75, 0.95. */
  readonly p: number
  readonly values: Float64Array
}

export interface FanChartProps extends ChartWords {
  readonly dates: Int32Array
  /** Ascending by `p`, symmetric about the median, which is the middle one. */
  readonly quantiles: readonly Quantile[]
  /** What the fan is made of, for the legend: "Earlier gaps". */
  readonly fanLabel: string
  /** What happened, drawn over the fan. */
  readonly path: SeriesLine
  readonly box?: DayBox
  readonly range: readonly [Day, Day]
  readonly unit: Unit
  readonly digits?: number
  readonly height?: number
}

export interface HeatMapProps extends ChartWords {
  /** What stands at the corner of the grid: "Year". */
  readonly corner: string
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** Row by row; NaN where there is nothing. */
  readonly values: Float64Array
  readonly signs: Signs
  readonly unit: Unit
  readonly digits?: number
  /** The magnitude that gets the deepest shade; the 95th percentile of magnitudes unless told. */
  readonly deepest?: number
  /** Rows and columns that sum up, set apart by a rule: indices. */
  readonly totalRows?: readonly number[]
  readonly totalColumns?: readonly number[]
  /** Indices in `values` of those that hold only a part of what their row and column name. */
  readonly partial?: readonly number[]
  readonly marked?: readonly { readonly row: number; readonly column: number; readonly label: string }[]
}

/** The numbers behind a chart as a table: the table twin, and what its CSV holds. */
export interface ChartTable {
  readonly columns: readonly ChartColumn[]
  readonly rows: number
  /** The value in a cell: unrounded, a day as ISO text, null where there is none. */
  readonly cell: (row: number, column: number) => number | string | null
}

export interface ChartColumn {
  readonly label: string
  readonly unit: Unit
  readonly digits?: number
  readonly signed?: boolean
}
