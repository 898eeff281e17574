/**
 * The plane of a bar chart: bars by category, grouped, vertical or horizontal, with values at their ends. Pure.
 */
import type { Unit } from '../report/figure.ts'
import { formatValue } from '../report/format.ts'
import type { BarSeries, Level } from './chart.ts'
import { AXIS_HEIGHT, LINE, placeLegend, valueAxisWidth, widthOf } from './lettering.ts'
import { colourOf } from './line-style.ts'
import { pixel, type Scale } from './paths.ts'
import type { Plane, PlaneLabel, PlanePath, Plot } from './plane.ts'
import type { Readout } from './readout.ts'
import type { Tick } from './time-ticks.ts'
import { formatOptions, labelledValues, valueTicks } from './value-ticks.ts'

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

/** Share of a category's width that its bars fill, and the pixels between two bars. */
const FILLED = 0.78
const BETWEEN = 2

/** One bar, in pixels: across its category from `start`, and from zero to its value. */
interface Bar {
  readonly start: number
  readonly size: number
  readonly zero: number
  readonly end: number
  readonly text: string
  readonly negative: boolean
}

export function barsPlane(input: BarsInput): { readonly plane: Plane; readonly readout: Readout } {
  const { width, height, categories, series, unit, horizontal, levels } = input
  const texts = series.map(one =>
    one.values.map(value => (value === null ? '' : formatValue(value, unit, formatOptions(input)))),
  )
  const widest = Math.max(0, ...texts.flat().map(text => widthOf(text)))
  const longest = Math.max(...categories.map(text => widthOf(text)), 0)
  const nameWidth = Math.min(longest + 12, Math.round(width * 0.42))
  const lying = Math.max(40, width - nameWidth - widest - 12)
  const domain = withRoom(barDomain(series, levels), series, horizontal ? (widest + 8) / lying : 0)
  const most = horizontal ? Math.max(2, Math.min(width < 480 ? 4 : 6, Math.floor(lying / (widest + 20)))) : 6
  const values = labelledValues(valueTicks(domain[0], domain[1], most), unit, input.signed ?? false)
  const left = horizontal ? nameWidth : valueAxisWidth(values)
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
  const top = legend.height + 16
  const plot = {
    left,
    top,
    width: horizontal ? lying : Math.max(40, width - left - 12),
    height: Math.max(40, height - top - AXIS_HEIGHT),
  }
  const across = {
    from: 0,
    to: categories.length,
    start: horizontal ? top : left,
    end: horizontal ? top + plot.height : left + plot.width,
  }
  const along = {
    from: domain[0],
    to: domain[1],
    start: horizontal ? left : top + plot.height,
    end: horizontal ? left + plot.width : top,
  }
  const band = (across.end - across.start) / Math.max(1, categories.length)
  const every = horizontal ? 1 : Math.max(1, Math.ceil((longest + 10) / band))
  const named = {
    domain: [0, categories.length] as const,
    ticks: categories.flatMap((label, i): Tick[] => (i % every === 0 ? [{ value: i + 0.5, label }] : [])),
  }
  const measured = { domain, ticks: values }
  const bars = series.map((_, k) => barsOf(input, k, texts[k]!, across, band, along))
  const room = (band * FILLED) / Math.max(1, series.length) >= (horizontal ? LINE - 3 : widest - 4)

  const plane: Plane = {
    width,
    height,
    plot,
    xAxis: horizontal ? measured : named,
    yAxis: horizontal ? named : measured,
    xScale: horizontal ? along : across,
    yScale: horizontal ? across : along,
    categories: horizontal ? 'y' : 'x',
    paths: series.map((one, k) => pathOf(one, bars[k]!, horizontal)),
    labels: [
      ...(input.values && room ? series.flatMap((one, k) => valueLabels(one, bars[k]!, horizontal)) : []),
      ...levelLabels(levels, along, plot, horizontal),
    ],
    legend: legend.entries,
    shaded: null,
    levels,
    box: null,
  }
  return { plane, readout: readoutOf(input, texts, plot, across, band) }
}

/** The bars of one series; null values have none. */
function barsOf(
  { categories, series, horizontal }: BarsInput,
  k: number,
  texts: readonly string[],
  across: Scale,
  band: number,
  along: Scale,
): readonly Bar[] {
  const count = series.length
  const size = Math.min(horizontal ? 22 : 56, (band * FILLED - BETWEEN * (count - 1)) / count)
  const margin = (band - count * size - BETWEEN * (count - 1)) / 2
  return categories.flatMap((_, i): Bar[] => {
    const value = series[k]!.values[i] ?? null
    if (value === null) return []
    return [
      {
        start: across.start + i * band + margin + k * (size + BETWEEN),
        size,
        zero: pixel(along, 0),
        end: pixel(along, value),
        text: texts[i]!,
        negative: value < 0,
      },
    ]
  })
}

function pathOf({ id, role }: BarSeries, bars: readonly Bar[], horizontal: boolean): PlanePath {
  const d = bars.map(({ start, size, zero, end }) =>
    horizontal
      ? `M${zero} ${start}H${end}V${start + size}H${zero}Z`
      : `M${start} ${zero}V${end}H${start + size}V${zero}Z`,
  )
  return { key: id, d: d.join(''), fill: colourOf(role) }
}

/** Places each value beyond the end of its bar, on the side to which the bar points. */
function valueLabels({ id }: BarSeries, bars: readonly Bar[], horizontal: boolean): readonly PlaneLabel[] {
  return bars.map(({ start, size, end, text, negative }, i) => ({
    key: `${id}-${i}`,
    x: horizontal ? end + (negative ? -5 : 5) : start + size / 2,
    y: horizontal ? start + size / 2 : end + (negative ? 10 : -8),
    text,
    colour: 'var(--ink)',
    anchor: horizontal ? (negative ? 'end' : 'start') : 'middle',
  }))
}

function levelLabels(
  levels: readonly Level[],
  along: Scale,
  plot: Plot,
  horizontal: boolean,
): readonly PlaneLabel[] {
  return levels.flatMap(({ value, label }, i): PlaneLabel[] =>
    label === undefined
      ? []
      : [
          {
            key: `level-${i}`,
            x: horizontal ? pixel(along, value) + 4 : plot.left + 4,
            y: horizontal ? plot.top + 8 : pixel(along, value) - 8,
            text: label,
            colour: 'var(--muted)',
            anchor: 'start',
          },
        ],
  )
}

function readoutOf(
  { width, categories, series, unit, horizontal }: BarsInput,
  texts: readonly (readonly string[])[],
  plot: Plot,
  across: Scale,
  band: number,
): Readout {
  return {
    width,
    count: categories.length,
    nearest: at => Math.max(0, Math.min(categories.length - 1, Math.floor((at - across.start) / band))),
    x: point => pixel(across, point + 0.5),
    title: point => categories[point]!,
    rows: point =>
      series.map((one, k) => ({
        label: one.label,
        text: texts[k]![point] || formatValue(null, unit),
        colour: colourOf(one.role),
        dash: undefined,
        y: null,
      })),
    extent: horizontal ? [plot.left, plot.left + plot.width] : [plot.top, plot.top + plot.height],
  }
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

/** Moves the lower end so that the value of the lowest bar below zero, on its left, takes `share` of the axis. */
function withRoom(
  [low, high]: readonly [number, number],
  series: readonly BarSeries[],
  share: number,
): readonly [number, number] {
  const lowest = Math.min(0, ...series.flatMap(one => one.values).map(value => value ?? 0))
  return lowest < 0 && share < 0.5
    ? [Math.min(low, (lowest - share * high) / (1 - share)), high]
    : [low, high]
}
