/**
 * The plane of a time series: lines, areas, daily bars and bands over days. Pure.
 */
import { lastRowBy } from '../metrics/row-of-day.ts'
import { decimate } from './decimate.ts'
import { AXIS_HEIGHT, placeLegend, valueAxisWidth, widthOf } from './lettering.ts'
import { isNamed } from './line-style.ts'
import type { Plane, Plot } from './plane.ts'
import { clipped, dayDomain, logDomain, valueDomain } from './time-domain.ts'
import { endLabels, endTexts, markLabels, spanLabels } from './time-labels.ts'
import { legendEntries, tintEntry } from './time-legend.ts'
import { bandPaths, linePaths } from './time-paths.ts'
import type { TimePlaneInput } from './time-plane-input.ts'
import { type Tick, timeTicks } from './time-ticks.ts'
import { labelledValues, logTicks, valueTicks } from './value-ticks.ts'

/** Below this width labels at the line ends would take too much of the drawing, so a legend names the lines. */
const ROOM_FOR_LABELS = 600
/**
 * A line that ends earlier than this share of the days before the right edge goes to the legend: its name would cover
 * the lines that go on.
 */
const LACKING = 0.02
/** Pixels for a label above the highest mark. */
const HEAD = 10

/** @returns the plane of lines, areas, daily bars and bands over days, in pixels of a drawing of the given size */
export function timePlane(input: TimePlaneInput): Plane {
  const { width, height, range, lines, unit } = input
  const signed = input.signed ?? false
  const kept = lines.map(line => decimate(line.dates, line.values, range[0], range[1], width - 60))
  const domain = input.log ? logDomain(valueDomain(input, kept), input, kept) : valueDomain(input, kept)
  const ticksOf = input.log ? logTicks : valueTicks
  const yTicks = labelledValues(ticksOf(domain[0], domain[1], height < 200 ? 4 : 6), unit, signed)
  const left = valueAxisWidth(yTicks)

  const named = lines.filter(isNamed)
  // The headline names a single line; bars in two colours need a legend all the same.
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

/** Drops every second tick where there is no room for all. */
function thinned(ticks: readonly Tick[] | undefined, most: number): readonly Tick[] | undefined {
  return ticks !== undefined && ticks.length > most + 1 ? ticks.filter((_, i) => i % 2 === 0) : ticks
}
