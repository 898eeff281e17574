/**
 * The properties of each kind of chart. Columns are typed arrays that are never copied and are compared by identity, so
 * a caller must pass the same array as long as its content is the same.
 */
import type { Day } from '../data/series/series.ts'
import type { Unit } from '../report/figure.ts'

/** The meaning of a colour. Small and large caps keep their colours on the whole page. */
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
  /** Description for screen readers, read out after the headline. */
  readonly description?: string
  /** Heading level of the headline; 3 by default. */
  readonly level?: 2 | 3 | 4
}

/** The meaning of values above and below zero: "IWM ahead", "SPY ahead". */
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
  /** `bars` stand on zero, one for each day; direction and colour show the sign. */
  readonly shape?: 'line' | 'area' | 'bars'
  /** The meaning of bars above and below zero. */
  readonly signs?: Signs
  readonly dash?: 'solid' | 'dashed' | 'dotted'
  /** Draws the line thinner and paler, as background to the others. */
  readonly quiet?: boolean
  /** Names the line in the table only, as one of many lines of the same kind. */
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

/** A rectangle of days by values, such as the range and the due dates of a forecast. */
export interface DayBox {
  readonly first: Day
  readonly last: Day
  readonly low: number
  readonly high: number
  readonly label: string
}

/** An axis that replaces the days, such as rows since an event. Lines then hold its values in `dates`. */
export interface Along {
  /** Heads the first column of the table. */
  readonly label: string
  readonly ticks: readonly { readonly value: number; readonly label: string }[]
  /** Formats a place on the axis for the readout. */
  readonly format: (place: number) => string
}

/** Stretches of days that a long chart tints, such as recessions. */
export interface Tinted {
  readonly label: string
  readonly spans: readonly DaySpan[]
}

/** What the readout says of two lines together, such as the gap between them. */
export interface Compared {
  readonly label: string
  readonly unit: Unit
  /** From the values of the first two lines on the same day. */
  readonly of: (first: number, second: number) => number
}

export interface TimeSeriesChartProps extends ChartWords {
  readonly lines: readonly SeriesLine[]
  /** The days shown, both included. */
  readonly range: readonly [Day, Day]
  readonly along?: Along
  readonly compared?: Compared
  readonly unit: Unit
  /** Digits on the axis and in the readout; by default those of the unit. */
  readonly digits?: number
  readonly shaded?: DaySpan
  readonly marks?: readonly Mark[]
  readonly levels?: readonly Level[]
  readonly box?: DayBox
  /** Keep zero in view and draw its line. */
  readonly zero?: boolean
  /** Whether the value axis may be logarithmic: for prices and their ratio, which are above zero. */
  readonly ratios?: boolean
  /** Write + before values above zero. */
  readonly signed?: boolean
  /** Height of the drawing in pixels; 320 by default. */
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
  /** The name of the categories, which heads the first column of the table: "Year", "Measure", "Gap". */
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

/** A value with its interval. */
export interface Dot {
  readonly label: string
  readonly role: ColourRole
  readonly value: number | null
  readonly interval: { readonly low: number; readonly high: number } | null
}

export interface DotPlotProps extends ChartWords {
  /** Heads the first column of the table; `valueLabel` heads the second. */
  readonly dimension: string
  readonly valueLabel: string
  readonly dots: readonly Dot[]
  readonly unit: Unit
  readonly digits?: number
  readonly signed?: boolean
  readonly levels?: readonly Level[]
}

/** A point on two axes with its tail. */
export interface ScatterPoint {
  readonly id: string
  readonly label: string
  readonly role: ColourRole
  /** Oldest first; the last is the point itself. */
  readonly tail: readonly { readonly x: number; readonly y: number }[]
}

export interface ScatterChartProps extends ChartWords {
  readonly points: readonly ScatterPoint[]
  readonly xLabel: string
  readonly yLabel: string
  readonly xUnit: Unit
  readonly yUnit: Unit
  /** Names of the four quadrants, clockwise from the upper right. */
  readonly quarters: readonly [string, string, string, string]
  /** Called with the id of a point that is clicked. */
  readonly onPoint?: (id: string) => void
}

export interface HistogramProps extends ChartWords {
  /** What is counted: "Sessions in the run", "Gap over the next 12 months". */
  readonly dimension: string
  /** Edges of the bins, ascending; there is one more edge than counts. */
  readonly edges: Float64Array
  /** Values in each bin; a bin includes its lower edge. */
  readonly counts: Float64Array
  /** Values expected in each bin by chance. */
  readonly expected?: Float64Array
  readonly expectedLabel?: string
  /** Unit of the edges. */
  readonly unit: Unit
  readonly digits?: number
  readonly role?: ColourRole
  /** A range of values to mark, such as a forecast band. */
  readonly band?: { readonly from: number; readonly to: number; readonly label: string }
  /** One value to mark, such as the outcome. */
  readonly marker?: { readonly value: number; readonly label: string }
  /** The things counted: "windows", "runs". */
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
  /** Name of the fan in the legend: "Earlier gaps". */
  readonly fanLabel: string
  /** The actual path, drawn over the fan. */
  readonly path: SeriesLine
  readonly box?: DayBox
  readonly range: readonly [Day, Day]
  readonly unit: Unit
  readonly digits?: number
  readonly height?: number
}

export interface HeatMapProps extends ChartWords {
  /** Text in the corner of the grid: "Year". */
  readonly corner: string
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** Row by row; NaN for an empty cell. */
  readonly values: Float64Array
  readonly signs: Signs
  readonly unit: Unit
  readonly digits?: number
  /** The magnitude with the deepest shade; by default the 95th percentile of magnitudes. */
  readonly deepest?: number
  /** Indices of rows and columns with totals, which a rule sets apart. */
  readonly totalRows?: readonly number[]
  readonly totalColumns?: readonly number[]
  /** Indices in `values` of cells that cover only a part of their period. */
  readonly partial?: readonly number[]
  readonly marked?: readonly { readonly row: number; readonly column: number; readonly label: string }[]
}

/** The numbers behind a chart as a table, on the page and in its CSV. */
export interface ChartTable {
  readonly columns: readonly ChartColumn[]
  readonly rows: number
  /** @returns the unrounded value of a cell; a day as ISO text; null for an empty cell */
  readonly cell: (row: number, column: number) => number | string | null
}

export interface ChartColumn {
  readonly label: string
  readonly unit: Unit
  readonly digits?: number
  readonly signed?: boolean
}
