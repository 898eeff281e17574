/**
 * What is to be drawn of bars by category: rows as Recharts takes them, axes, labels, legend. Pure.
 */
import type { Unit } from '../report/figure.ts'
import { formatValue } from '../report/format.ts'
import type { BarSeries, Level } from './chart.ts'
import { LINE, type PlacedEntry, placeLegend, widthOf } from './lettering.ts'
import { type Axis, colourOf, formatOptions } from './plane.ts'
import type { Readout } from './readout.ts'
import { labelledValues, valueTicks } from './value-ticks.ts'

export interface BarsInput {
  readonly width: number
  readonly height: number
  readonly categories: readonly string[]
  readonly series: readonly BarSeries[]
  readonly unit: Unit
  readonly digits?: number
  readonly signed?: boolean
  readonly horizontal: boolean
  /** Write values at bars where there is room. */
  readonly values: boolean
  readonly levels: readonly Level[]
}

export interface BarsOf {
  readonly id: string
  readonly label: string
  readonly colour: string
  /** Values as text, or null where there is no room for any. */
  readonly labels: ReadonlyMap<number, string> | null
}

export interface Bars {
  readonly width: number
  readonly height: number
  readonly horizontal: boolean
  readonly margin: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
  /** Width of the axis on the left. */
  readonly left: number
  readonly rows: readonly Readonly<Record<string, string | number | null>>[]
  readonly series: readonly BarsOf[]
  readonly valueAxis: Axis
  /** Name every n-th category, where all would cover each other. */
  readonly everyCategory: number
  readonly bandWidth: number
  readonly levels: readonly Level[]
  readonly legend: readonly PlacedEntry[]
  readonly readout: Readout
}

const AXIS_HEIGHT = 24

export function barsOf(input: BarsInput): Bars {
  const { width, height, categories, series, unit, horizontal, levels } = input
  const options = formatOptions(input)
  const texts = series.map(one =>
    one.values.map(value => (value === null ? '' : formatValue(value, unit, options))),
  )
  const domain = barDomain(series, levels)
  const ticks = labelledValues(
    valueTicks(domain[0], domain[1], horizontal && width < 480 ? 4 : 6),
    unit,
    input.signed ?? false,
  )
  const longest = Math.max(...categories.map(text => widthOf(text)), 0)
  const left = horizontal
    ? Math.min(longest + 12, Math.round(width * 0.42))
    : Math.max(28, ...ticks.map(tick => widthOf(tick.label))) + 10
  const legend = placeLegend(
    series.length < 2
      ? []
      : series.map(one => ({
          label: one.label,
          colour: colourOf(one.role),
          dash: undefined,
          swatch: 'block',
        })),
    horizontal ? 0 : left,
    width,
  )
  const widestText = Math.max(0, ...texts.flat().map(text => widthOf(text)))
  const margin = { top: legend.height + 16, right: horizontal ? widestText + 12 : 12, bottom: 0, left: 0 }
  const along = horizontal ? height - margin.top - AXIS_HEIGHT : width - left - margin.right
  const band = along / Math.max(1, categories.length)
  const perBar = (band * 0.78) / Math.max(1, series.length)
  const room = horizontal ? perBar >= LINE - 3 : perBar >= widestText - 4
  const start = horizontal ? margin.top : left

  return {
    width,
    height,
    horizontal,
    margin,
    left,
    rows: categories.map((category, i) => ({
      category,
      ...Object.fromEntries(series.map(one => [one.id, one.values[i] ?? null])),
    })),
    series: series.map((one, k) => ({
      id: one.id,
      label: one.label,
      colour: colourOf(one.role),
      labels: input.values && room ? textsByValue(one, texts[k]!) : null,
    })),
    valueAxis: { domain, ticks },
    everyCategory: horizontal ? 1 : Math.max(1, Math.ceil((longest + 10) / band)),
    bandWidth: horizontal ? 22 : 56,
    levels,
    legend: legend.entries,
    readout: {
      width,
      count: categories.length,
      nearest: at => Math.max(0, Math.min(categories.length - 1, Math.floor((at - start) / band))),
      x: point => start + (point + 0.5) * band,
      title: point => categories[point]!,
      rows: point =>
        series.map((one, k) => ({
          label: one.label,
          text: texts[k]![point] || formatValue(null, unit),
          colour: colourOf(one.role),
          dash: undefined,
          y: null,
        })),
      extent: horizontal ? [left, width - margin.right] : [margin.top, height - AXIS_HEIGHT],
    },
  }
}

function textsByValue(series: BarSeries, texts: readonly string[]): ReadonlyMap<number, string> {
  return new Map(series.values.flatMap((value, i) => (value === null ? [] : [[value, texts[i]!] as const])))
}

function barDomain(series: readonly BarSeries[], levels: readonly Level[]): readonly [number, number] {
  let low = 0
  let high = 0
  const all = [...series.flatMap(one => one.values), ...levels.map(level => level.value)]
  for (const value of all) {
    if (value === null || !Number.isFinite(value)) continue
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  if (low === high) return [0, 1]
  const margin = (high - low) * 0.08
  return [low < 0 ? low - margin : 0, high > 0 ? high + margin : 0]
}
