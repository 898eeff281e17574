/**
 * What is to be drawn on a plane of numbers over days (or over values, for a histogram), down to the last pixel but
 * without drawing it: axes, paths, labels, legend. Pure, so that it can be tested and kept by identity.
 */
import { lastRowBy } from '../metrics/row-of-day.ts'
import type { Unit } from '../report/figure.ts'
import { formatValue } from '../report/format.ts'
import type { Along, ColourRole, DayBox, DaySpan, Level, Mark, SeriesLine, Tinted } from './chart.ts'
import { decimate } from './decimate.ts'
import {
  type Box,
  boxOf,
  type LegendEntry,
  type Lettered,
  LINE,
  type PlacedEntry,
  pickPlaces,
  placeLegend,
  spreadLabels,
  widthOf,
} from './lettering.ts'
import { areaPath, linePath, pixel, type Scale, strokesPath } from './paths.ts'
import { type Tick, timeTicks } from './time-ticks.ts'
import { labelledValues, logTicks, valueTicks } from './value-ticks.ts'

/** The surface between two columns, as one band of a fan. */
export interface PlaneBand {
  readonly label: string
  readonly dates: Int32Array
  readonly low: Float64Array
  readonly high: Float64Array
  readonly opacity: number
}

export interface PlaneInput {
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
  /** Stretches in a quiet tint, named once in the legend. */
  readonly tinted?: Tinted
  /** A logarithmic value axis; every value is then above zero. */
  readonly log?: boolean
  readonly marks?: readonly Mark[]
  readonly levels?: readonly Level[]
  readonly box?: DayBox
}

export interface Plot {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface Axis {
  readonly domain: readonly [number, number]
  readonly ticks: readonly Tick[]
}

export interface PlanePath {
  readonly key: string
  readonly d: string
  readonly stroke?: string
  readonly strokeWidth?: number
  readonly dash?: string | undefined
  readonly fill?: string
  readonly opacity?: number
}

export interface PlaneLabel extends Lettered {
  readonly key: string
  readonly colour: string
  /** A dot at the place that the label names; without a text it stands alone. */
  readonly dot?: { readonly x: number; readonly y: number }
}

export interface Plane {
  readonly width: number
  readonly height: number
  readonly plot: Plot
  readonly xAxis: Axis
  readonly yAxis: Axis
  readonly xScale: Scale
  readonly yScale: Scale
  /** The axis that names categories instead of measuring, if one does; values then run along the other. */
  readonly categories?: 'x' | 'y'
  readonly paths: readonly PlanePath[]
  readonly labels: readonly PlaneLabel[]
  readonly legend: readonly PlacedEntry[]
  readonly shaded: readonly [number, number] | null
  /** Stretches in a quiet tint, clipped to the axis. */
  readonly tinted?: readonly (readonly [number, number])[]
  readonly levels: readonly Level[]
  readonly box: DayBox | null
}

/** Below this width end labels would take too much of the drawing, and a legend names the lines. */
const ROOM_FOR_LABELS = 600
/** A line whose end lacks more than this share of the days goes to a legend too: its name would cover what comes after. */
const LACKING = 0.02
const AXIS_HEIGHT = 24
/** Space for a label above the highest mark. */
const HEAD = 10

export function colourOf(role: ColourRole): string {
  return role === 'accent' ? 'var(--ratio)' : `var(--${role})`
}

export function dashOf(dash: SeriesLine['dash']): string | undefined {
  return dash === 'dashed' ? '6 4' : dash === 'dotted' ? '1.5 3' : undefined
}

/** @returns everything to draw, in pixels of a drawing of the given size */
export function planeOf(input: PlaneInput): Plane {
  const { width, height, range, lines, unit } = input
  const signed = input.signed ?? false
  const kept = lines.map(line => decimate(line.dates, line.values, range[0], range[1], width - 60))
  const domain = input.log ? logDomain(valueDomain(input, kept), input, kept) : valueDomain(input, kept)
  const ticksOf = input.log ? logTicks : valueTicks
  const yTicks = labelledValues(ticksOf(domain[0], domain[1], height < 200 ? 4 : 6), unit, signed)
  const left = Math.max(28, ...yTicks.map(tick => widthOf(tick.label))) + 10

  const named = lines.filter(isNamed)
  // One line needs no name beside a headline; bars in two colours do.
  const single = lines.length === 1 && input.bands === undefined && lines[0]!.shape !== 'bars'
  const atEnds = width >= ROOM_FOR_LABELS && named.every(line => line.shape !== 'bars')
  const all = atEnds ? endTexts(input, kept) : []
  const ends = all.filter(
    ({ line, index }) => line.dates[index]! >= range[1] - (range[1] - range[0]) * LACKING,
  )
  const elsewhere = atEnds ? all.filter(end => !ends.includes(end)).map(end => end.line) : lines
  const right = Math.max(22, ...ends.map(end => widthOf(end.text, !end.line.quiet) + 10))
  const xDomain = dayDomain(input)
  const tinted = (input.tinted?.spans ?? []).map(span => clipped(span, xDomain)).filter(span => span !== null)
  const legend = placeLegend(
    [
      ...legendEntries(input, single ? [] : elsewhere),
      ...(tinted.length === 0 ? [] : [tintEntry(input.tinted!)]),
    ],
    left,
    width,
  )
  const top = legend.height + HEAD
  const plot: Plot = {
    left,
    top,
    width: Math.max(40, width - left - right),
    height: Math.max(40, height - top - AXIS_HEIGHT),
  }

  const xScale = { from: xDomain[0], to: xDomain[1], start: plot.left, end: plot.left + plot.width }
  const yScale = {
    from: domain[0],
    to: domain[1],
    start: plot.top + plot.height,
    end: plot.top,
    ...(input.log && { log: true }),
  }
  const most = Math.max(3, Math.min(6, Math.floor(plot.width / 70)))
  const hasRow = (day: number) => lines.some(({ dates }) => dates[lastRowBy(dates, day)] === day)
  const ticks = thinned(input.along?.ticks, most) ?? timeTicks(range[0], range[1], most, hasRow)
  const labels = [...endLabels(ends, xScale, yScale, plot), ...spanLabels(input, kept, xScale, yScale, plot)]

  return {
    width,
    height,
    plot,
    xAxis: { domain: xDomain, ticks },
    yAxis: { domain, ticks: yTicks },
    xScale,
    yScale,
    paths: [...bandPaths(input, xScale, yScale, plot), ...linePaths(input, kept, xScale, yScale)],
    labels: [...labels, ...markLabels(input, kept, xScale, yScale, plot, labels)],
    legend: legend.entries,
    shaded: clipped(input.shaded, xDomain),
    tinted,
    levels: input.levels ?? [],
    box: input.box ?? null,
  }
}

/** Every second tick where there is no room for all. */
function thinned(ticks: readonly Tick[] | undefined, most: number): readonly Tick[] | undefined {
  return ticks !== undefined && ticks.length > most + 1 ? ticks.filter((_, i) => i % 2 === 0) : ticks
}

/** Whether the drawing names a line. */
export function isNamed({ label, unnamed }: SeriesLine): boolean {
  return label !== '' && unnamed !== true
}

/** How strongly a tinted stretch covers the paper. */
export const TINT = 0.13

function tintEntry({ label }: Tinted): LegendEntry {
  return { label, colour: 'var(--muted)', dash: undefined, swatch: 'block', opacity: 2 * TINT }
}

/** From the lowest value to the highest with the same room beyond each, as ratios. */
function logDomain(
  linear: readonly [number, number],
  { lines }: PlaneInput,
  kept: readonly Int32Array[],
): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY
  lines.forEach((line, k) => {
    for (const i of kept[k]!) if (line.values[i]! < low) low = line.values[i]!
  })
  const high = linear[1]
  return low < high ? [low * (low / high) ** 0.05, high] : linear
}

function valueDomain(input: PlaneInput, kept: readonly Int32Array[]): readonly [number, number] {
  const { range, lines, bands = [], marks = [], levels = [], box, zero } = input
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  const take = (value: number) => {
    if (value < low) low = value
    if (value > high) high = value
  }
  lines.forEach((line, k) => {
    for (const i of kept[k]!) take(line.values[i]!)
  })
  for (const band of bands) {
    band.dates.forEach((day, i) => {
      if (day < range[0] || day > range[1]) return
      take(band.low[i]!)
      take(band.high[i]!)
    })
  }
  for (const mark of marks) take(mark.value)
  for (const level of levels) take(level.value)
  if (box !== undefined) {
    take(box.low)
    take(box.high)
  }
  const bars = lines.some(line => line.shape === 'bars')
  if (zero || bars) take(0)
  if (low > high) return [0, 1]
  const span = high - low || Math.abs(high) * 0.02 || 1
  // A name beneath the lowest mark stands above the axis.
  const margin = span * (marks.length > 0 ? 0.09 : 0.06)
  // A floor of zero that nothing goes below stays a floor.
  return [low === 0 && (zero || bars) ? 0 : low - margin, high + margin]
}

/** Bars at the first and the last day need half their width on either side. */
function dayDomain({ range, lines, width }: PlaneInput): readonly [number, number] {
  if (!lines.some(line => line.shape === 'bars')) return range
  const margin = ((range[1] - range[0]) * 4) / Math.max(100, width)
  return [range[0] - margin, range[1] + margin]
}

function legendEntries({ bands = [] }: PlaneInput, lines: readonly SeriesLine[]): readonly LegendEntry[] {
  // Each band lies on those before it, and so looks darker than it is.
  let through = 1
  const fan = bands.map(({ label, opacity }): LegendEntry => {
    through *= 1 - opacity
    return { label, colour: 'var(--muted)', dash: undefined, swatch: 'block', opacity: 1 - through }
  })
  return [...lines.flatMap(namesOf), ...fan]
}

function namesOf(line: SeriesLine): readonly LegendEntry[] {
  if (!isNamed(line)) return []
  const colour = colourOf(line.role)
  if (line.shape !== 'bars') return [{ label: line.label, colour, dash: dashOf(line.dash), swatch: 'line' }]
  if (line.signs === undefined) return [{ label: line.label, colour, dash: undefined, swatch: 'block' }]
  const [above, below] = line.signs
  return [
    { label: above, colour, dash: undefined, swatch: 'block' },
    { label: below, colour: 'var(--large)', dash: undefined, swatch: 'block' },
  ]
}

interface EndText {
  readonly line: SeriesLine
  readonly index: number
  readonly text: string
}

function endTexts(input: PlaneInput, kept: readonly Int32Array[]): readonly EndText[] {
  return input.lines.flatMap((line, k) => {
    const index = kept[k]!.findLast(i => !Number.isNaN(line.values[i]!))
    if (index === undefined || !isNamed(line)) return []
    const value = formatValue(line.values[index]!, input.unit, formatOptions(input))
    return [{ line, index, text: line.quiet ? line.label : `${line.label} ${value}` }]
  })
}

export function formatOptions({ signed, digits }: { readonly signed?: boolean; readonly digits?: number }) {
  return { signed: signed ?? false, ...(digits !== undefined && { digits }) }
}

function endLabels(ends: readonly EndText[], xs: Scale, ys: Scale, plot: Plot): readonly PlaneLabel[] {
  const wanted = ends.map(({ line, index }) => pixel(ys, line.values[index]!))
  const placed = spreadLabels(wanted, LINE, plot.top + 4, plot.top + plot.height - 2)
  return ends.map(({ line, text, index }, i) => ({
    key: `end-${line.id}`,
    x: Math.min(pixel(xs, line.dates[index]!), plot.left + plot.width) + 8,
    y: placed[i]!,
    text,
    colour: colourOf(line.role),
    anchor: 'start',
    ...(!line.quiet && { strong: true }),
  }))
}

/** Every mark has its dot, and above or beneath it its name where that covers neither another label nor a line. */
function markLabels(
  input: PlaneInput,
  kept: readonly Int32Array[],
  xs: Scale,
  ys: Scale,
  plot: Plot,
  others: readonly PlaneLabel[],
): readonly PlaneLabel[] {
  const marks = (input.marks ?? []).filter(({ day }) => day >= input.range[0] && day <= input.range[1])
  const dots = marks.map(mark => ({ x: pixel(xs, mark.day), y: pixel(ys, mark.value) }))
  const choices = marks.map((mark, i): readonly PlaneLabel[] => {
    const { x, y } = dots[i]!
    const half = widthOf(mark.label) / 2
    const nearLeft = x - half < plot.left
    const nearRight = x + half > plot.left + plot.width
    const label: PlaneLabel = {
      key: `mark-${i}`,
      x: nearLeft ? x - 4 : nearRight ? x + 4 : x,
      y: y - 12,
      text: mark.label,
      colour: mark.role === undefined ? 'var(--ink)' : colourOf(mark.role),
      anchor: nearLeft ? 'start' : nearRight ? 'end' : 'middle',
      dot: { x, y },
    }
    const beneath = { ...label, y: y + 14 }
    if (label.y < plot.top) return [beneath]
    return boxOf(beneath).bottom > plot.top + plot.height ? [label] : [label, beneath]
  })
  const picked = pickPlaces(
    choices.map(labels => labels.map(boxOf)),
    [...others.map(boxOf), ...dots.map(dotBox)],
    box => input.lines.some((line, k) => runsThrough(line, kept[k]!, xs, ys, box)),
  )
  return choices.map((labels, i) => (picked[i] === null ? { ...labels[0]!, text: '' } : labels[picked[i]!]!))
}

function dotBox({ x, y }: { readonly x: number; readonly y: number }): Box {
  return { left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }
}

/** Whether a line, drawn from point to point, meets a box. */
function runsThrough(line: SeriesLine, indices: Int32Array, xs: Scale, ys: Scale, box: Box): boolean {
  for (let k = 1; k < indices.length; k++) {
    const [i, j] = [indices[k - 1]!, indices[k]!]
    const from = { start: pixel(xs, line.dates[i]!), end: pixel(xs, line.dates[j]!) }
    if (from.end < box.left || from.start > box.right) continue
    const along = {
      from: from.start,
      to: from.end,
      start: pixel(ys, line.values[i]!),
      end: pixel(ys, line.values[j]!),
    }
    const enters = pixel(along, Math.max(from.start, box.left))
    const leaves = pixel(along, Math.min(from.end, box.right))
    if (Math.max(enters, leaves) > box.top && Math.min(enters, leaves) < box.bottom) return true
  }
  return false
}

/** Names of shaded stretches, boxes and levels, where they are long enough to carry one. */
function spanLabels(
  input: PlaneInput,
  kept: readonly Int32Array[],
  xs: Scale,
  ys: Scale,
  plot: Plot,
): readonly PlaneLabel[] {
  const labels: PlaneLabel[] = []
  const span = clipped(input.shaded, [xs.from, xs.to])
  if (span !== null && input.shaded?.label !== undefined) {
    const [start, end] = [pixel(xs, span[0]), pixel(xs, span[1])]
    const room = widthOf(input.shaded.label)
    const fits = end - start >= room + 8
    const leftward = !fits && start - room - 6 > plot.left
    const x = fits
      ? (start + end) / 2
      : leftward
        ? start - 4
        : Math.min(end + 4, plot.left + plot.width - room)
    const from = fits ? x - room / 2 : leftward ? x - room : x
    labels.push({
      key: 'shaded',
      x,
      y: clearer(input.lines, kept, xs, ys, [from, from + room]),
      text: input.shaded.label,
      colour: 'var(--muted)',
      anchor: fits ? 'middle' : leftward ? 'end' : 'start',
    })
  }
  if (input.box !== undefined) {
    const [start, end] = [pixel(xs, input.box.first), pixel(xs, input.box.last)]
    const room = widthOf(input.box.label)
    labels.push({
      key: 'box',
      x: Math.min(Math.max((start + end) / 2, plot.left + room / 2), plot.left + plot.width - room / 2),
      y: Math.max(plot.top + 6, pixel(ys, input.box.high) - 9),
      text: input.box.label,
      colour: 'var(--ratio)',
      anchor: 'middle',
    })
  }
  for (const [i, level] of (input.levels ?? []).entries()) {
    if (level.label === undefined) continue
    labels.push({
      key: `level-${i}`,
      x: plot.left + 4,
      y: pixel(ys, level.value) - 8,
      text: level.label,
      colour: 'var(--muted)',
      anchor: 'start',
    })
  }
  return labels
}

/** At the top or at the bottom, whichever is farther from the lines between two places. */
function clearer(
  lines: readonly SeriesLine[],
  kept: readonly Int32Array[],
  xs: Scale,
  ys: Scale,
  [from, to]: readonly [number, number],
): number {
  let highest = ys.start
  let lowest = ys.end
  lines.forEach((line, k) => {
    for (const i of kept[k]!) {
      const x = pixel(xs, line.dates[i]!)
      const y = pixel(ys, line.values[i]!)
      if (x < from || x > to || Number.isNaN(y)) continue
      highest = Math.min(highest, y)
      lowest = Math.max(lowest, y)
    }
  })
  return highest - ys.end > ys.start - lowest ? ys.end + 9 : ys.start - 9
}

/** Pixels between the two neighbours that are nearest each other. */
function closest(dates: Int32Array, indices: Int32Array, xs: Scale): number {
  let days = Number.POSITIVE_INFINITY
  for (let k = 1; k < indices.length; k++)
    days = Math.min(days, dates[indices[k]!]! - dates[indices[k - 1]!]!)
  return Number.isFinite(days) ? pixel(xs, xs.from + days) - xs.start : 14
}

function clipped(
  span: DaySpan | undefined,
  domain: readonly [number, number],
): readonly [number, number] | null {
  if (span === undefined) return null
  const first = Math.max(span.first, domain[0])
  const last = Math.min(span.last, domain[1])
  // A span that fills the whole drawing says nothing.
  return first >= last || (first <= domain[0] && last >= domain[1]) ? null : [first, last]
}

function bandPaths(
  { bands = [], range }: PlaneInput,
  xs: Scale,
  ys: Scale,
  plot: Plot,
): readonly PlanePath[] {
  return bands.map((band, i) => ({
    key: `band-${i}`,
    d: areaPath(
      band.dates,
      band.low,
      band.high,
      decimate(band.dates, band.high, range[0], range[1], plot.width),
      xs,
      ys,
    ),
    fill: 'var(--muted)',
    opacity: band.opacity,
  }))
}

function linePaths(
  { lines }: PlaneInput,
  kept: readonly Int32Array[],
  xs: Scale,
  ys: Scale,
): readonly PlanePath[] {
  return lines.flatMap((line, k): readonly PlanePath[] => {
    const indices = kept[k]!
    const stroke = colourOf(line.role)
    if (line.shape === 'bars') {
      const strokeWidth = Math.max(1, Math.min(14, closest(line.dates, indices, xs) * 0.76))
      const below = line.role === 'small' ? 'var(--large)' : stroke
      return [true, false].map(above => ({
        key: `${line.id}-${above ? 'above' : 'below'}`,
        d: strokesPath(line.dates, line.values, indices, xs, ys, above),
        stroke: above ? stroke : below,
        strokeWidth,
        ...(!above && below === stroke && { opacity: 0.55 }),
      }))
    }
    const path: PlanePath = {
      key: line.id,
      d: linePath(line.dates, line.values, indices, xs, ys),
      stroke,
      strokeWidth: line.unnamed ? 1 : line.quiet ? 1.25 : 2,
      dash: dashOf(line.dash),
      ...(line.quiet && { opacity: line.unnamed ? 0.45 : 0.85 }),
    }
    if (line.shape !== 'area') return [path]
    const floor = Math.min(Math.max(0, ys.from), ys.to)
    return [
      {
        key: `${line.id}-area`,
        d: areaPath(line.dates, floor, line.values, indices, xs, ys),
        fill: stroke,
        opacity: 0.16,
      },
      path,
    ]
  })
}
