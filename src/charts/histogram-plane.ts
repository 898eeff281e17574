/**
 * The plane of a histogram: bins as areas, the counts expected by chance as a stepped line, a band and a marker. Pure.
 */
import { formatValue } from '../report/format.ts'
import type { HistogramProps } from './chart.ts'
import { firstAtOrAfter } from './decimate.ts'
import { AXIS_HEIGHT, type LegendEntry, placeLegend, valueAxisWidth, widthOf } from './lettering.ts'
import { colourOf } from './line-style.ts'
import { pixel, type Scale, valueAt } from './paths.ts'
import type { Plane, PlaneLabel, PlanePath } from './plane.ts'
import type { Readout } from './readout.ts'
import { formatOptions, labelledValues, valueTicks } from './value-ticks.ts'

export type HistogramInput = Pick<
  HistogramProps,
  | 'edges'
  | 'counts'
  | 'expected'
  | 'expectedLabel'
  | 'unit'
  | 'digits'
  | 'role'
  | 'band'
  | 'marker'
  | 'countLabel'
> & { readonly width: number; readonly height: number }

export function histogramPlane(input: HistogramInput): { readonly plane: Plane; readonly readout: Readout } {
  const { width, height, counts, expected, unit, band, marker } = input
  const tallest = Math.max(1, ...counts, ...(expected ?? []))
  const yDomain = [0, tallest * 1.1] as const
  const yTicks = labelledValues(valueTicks(0, yDomain[1], 5), 'count', false)
  const left = valueAxisWidth(yTicks)
  const legend = placeLegend(legendOf(input), left, width)
  const top = legend.height + (marker === undefined ? 10 : 24)
  const plot = { left, top, width: Math.max(40, width - left - 30), height: height - top - AXIS_HEIGHT }
  const xDomain = domainOf(input)
  const xScale = { from: xDomain[0], to: xDomain[1], start: left, end: left + plot.width }
  const yScale = { from: 0, to: yDomain[1], start: top + plot.height, end: top }
  const xTicks = labelledValues(
    valueTicks(xDomain[0], xDomain[1], Math.max(3, Math.min(8, Math.floor(plot.width / 80)))),
    unit,
    false,
  )
  const plane: Plane = {
    width,
    height,
    plot,
    xAxis: { domain: xDomain, ticks: xTicks },
    yAxis: { domain: yDomain, ticks: yTicks },
    xScale,
    yScale,
    paths: pathsOf(input, xScale, yScale),
    labels: labelsOf(input, xScale, yScale, plot),
    legend: legend.entries,
    shaded: band === undefined ? null : [Math.max(band.from, xDomain[0]), Math.min(band.to, xDomain[1])],
    levels: [],
    box: null,
  }
  return { plane, readout: readoutOf(input, xScale, yScale) }
}

/** @returns the range of the bins, widened to show the band and the marker */
function domainOf({ edges, marker, band }: HistogramInput): readonly [number, number] {
  const values = [edges[0]!, edges[edges.length - 1]!]
  if (marker !== undefined) values.push(marker.value)
  if (band !== undefined) values.push(...[band.from, band.to].filter(Number.isFinite))
  return [Math.min(...values), Math.max(...values)]
}

function legendOf({
  countLabel,
  expected,
  expectedLabel,
  role = 'ratio',
}: HistogramInput): readonly LegendEntry[] {
  if (expected === undefined) return []
  return [
    {
      label: countLabel ?? 'Counted',
      colour: colourOf(role),
      dash: undefined,
      swatch: 'block',
      opacity: 0.55,
    },
    { label: expectedLabel ?? 'By chance', colour: 'var(--ink)', dash: '4 3', swatch: 'line' },
  ]
}

function pathsOf(input: HistogramInput, xs: Scale, ys: Scale): readonly PlanePath[] {
  const { edges, counts, expected, marker, role = 'ratio' } = input
  const zero = pixel(ys, 0)
  let bins = ''
  counts.forEach((count, i) => {
    if (count <= 0) return
    const [start, end] = [pixel(xs, edges[i]!) + 0.5, pixel(xs, edges[i + 1]!) - 0.5]
    bins += `M${start} ${zero}V${pixel(ys, count)}H${Math.max(end, start + 0.5)}V${zero}Z`
  })
  const paths: PlanePath[] = [{ key: 'bins', d: bins, fill: colourOf(role), opacity: 0.55 }]
  if (expected !== undefined) {
    let steps = ''
    expected.forEach((count, i) => {
      steps += `${i === 0 ? 'M' : 'L'}${pixel(xs, edges[i]!)} ${pixel(ys, count)}H${pixel(xs, edges[i + 1]!)}`
    })
    paths.push({ key: 'expected', d: steps, stroke: 'var(--ink)', strokeWidth: 1.5, dash: '4 3' })
  }
  if (marker !== undefined) {
    const x = pixel(xs, marker.value)
    paths.push({ key: 'marker', d: `M${x} ${zero}V${ys.end}`, stroke: 'var(--ink)', strokeWidth: 2 })
  }
  return paths
}

function labelsOf(input: HistogramInput, xs: Scale, ys: Scale, plot: Plane['plot']): readonly PlaneLabel[] {
  const labels: PlaneLabel[] = []
  const within = (x: number, text: string) =>
    Math.min(Math.max(x, plot.left + widthOf(text) / 2), plot.left + plot.width - widthOf(text) / 2)
  if (input.band !== undefined) {
    const middle =
      (pixel(xs, Math.max(input.band.from, xs.from)) + pixel(xs, Math.min(input.band.to, xs.to))) / 2
    labels.push({
      key: 'band',
      x: within(middle, input.band.label),
      y: ys.end + 8,
      text: input.band.label,
      colour: 'var(--muted)',
      anchor: 'middle',
    })
  }
  if (input.marker !== undefined) {
    labels.push({
      key: 'marker',
      x: within(pixel(xs, input.marker.value), input.marker.label),
      y: ys.end - 10,
      text: input.marker.label,
      colour: 'var(--ink)',
      anchor: 'middle',
      strong: true,
    })
  }
  return labels
}

function readoutOf(input: HistogramInput, xs: Scale, ys: Scale): Readout {
  const { edges, counts, expected, unit, role = 'ratio' } = input
  const edge = (value: number) => formatValue(value, unit, formatOptions(input))
  return {
    width: input.width,
    count: counts.length,
    nearest: x => Math.max(0, Math.min(counts.length - 1, firstAtOrAfter(edges, valueAt(xs, x)) - 1)),
    x: point => (pixel(xs, edges[point]!) + pixel(xs, edges[point + 1]!)) / 2,
    title: point => `${edge(edges[point]!)} to ${edge(edges[point + 1]!)}`,
    rows: point => [
      {
        label: input.countLabel ?? 'Counted',
        text: formatValue(counts[point]!, 'count'),
        colour: colourOf(role),
        dash: undefined,
        y: pixel(ys, counts[point]!),
      },
      ...(expected === undefined
        ? []
        : [
            {
              label: input.expectedLabel ?? 'By chance',
              text: formatValue(expected[point]!, 'number', { digits: 1 }),
              colour: 'var(--ink)',
              dash: '4 3',
              y: pixel(ys, expected[point]!),
            },
          ]),
    ],
    extent: [ys.end, ys.start],
  }
}
