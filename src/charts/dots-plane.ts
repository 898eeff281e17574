/**
 * The plane of a dot plot: for each category a dot for the value and a line for its interval. Pure.
 */
import { formatValue } from '../report/format.ts'
import type { DotPlotProps } from './chart.ts'
import { AXIS_HEIGHT, widthOf } from './lettering.ts'
import { colourOf } from './line-style.ts'
import { pixel } from './paths.ts'
import type { Plane } from './plane.ts'
import type { Readout } from './readout.ts'
import { formatOptions, labelledValues, valueTicks } from './value-ticks.ts'

type Dots = Pick<DotPlotProps, 'dots' | 'unit' | 'digits' | 'signed' | 'levels'>

const HEAD = 12
const RADIUS = 4.5
/** Half the height of the strokes that end an interval. */
const CAP = 4

/** @returns the plane, with categories from top to bottom and values to the right */
export function dotsPlane(input: Dots & { readonly width: number; readonly height: number }): {
  readonly plane: Plane
  readonly readout: Readout
} {
  const { dots, unit, width, height, levels = [] } = input
  const format = (value: number) => formatValue(value, unit, formatOptions(input))
  const domain = domainOf(input)
  const values = labelledValues(
    valueTicks(domain[0], domain[1], width < 480 ? 4 : 6),
    unit,
    input.signed ?? false,
  )
  const longest = Math.max(0, ...dots.map(({ label }) => widthOf(label)))
  const left = Math.min(longest + 14, Math.round(width * 0.44))
  const plot = {
    left,
    top: HEAD,
    width: Math.max(40, width - left - 18),
    height: height - HEAD - AXIS_HEIGHT,
  }
  const xScale = { from: domain[0], to: domain[1], start: plot.left, end: plot.left + plot.width }
  const yScale = { from: 0, to: Math.max(1, dots.length), start: plot.top, end: plot.top + plot.height }
  const x = (value: number) => Math.round(pixel(xScale, value) * 10) / 10
  const y = (i: number) => Math.round(pixel(yScale, i + 0.5) * 10) / 10

  const plane: Plane = {
    width,
    height,
    plot,
    xAxis: { domain, ticks: values },
    yAxis: { domain: [0, dots.length], ticks: dots.map(({ label }, i) => ({ value: i + 0.5, label })) },
    xScale,
    yScale,
    categories: 'y',
    paths: dots.flatMap(({ value, interval, role }, i) => [
      ...(interval === null
        ? []
        : [
            {
              key: `interval-${i}`,
              d: `M${x(interval.low)} ${y(i)}H${x(interval.high)}M${x(interval.low)} ${y(i) - CAP}v${2 * CAP}M${x(interval.high)} ${y(i) - CAP}v${2 * CAP}`,
              stroke: colourOf(role),
              strokeWidth: 1.5,
              opacity: 0.75,
            },
          ]),
      ...(value === null ? [] : [{ key: `dot-${i}`, d: circle(x(value), y(i)), fill: colourOf(role) }]),
    ]),
    labels: dots.flatMap(({ value }, i) =>
      value === null
        ? []
        : [
            {
              key: `value-${i}`,
              x: x(value),
              y: y(i) - 13,
              text: format(value),
              colour: 'var(--ink)',
              anchor: 'middle' as const,
            },
          ],
    ),
    legend: [],
    shaded: null,
    levels,
    box: null,
  }
  const readout: Readout = {
    width,
    count: dots.length,
    nearest: at =>
      Math.max(0, Math.min(dots.length - 1, Math.floor(((at - plot.top) / plot.height) * dots.length))),
    x: point => y(point),
    title: point => dots[point]!.label,
    rows: point => {
      const { value, interval, role } = dots[point]!
      const row = (label: string, text: string) => ({
        label,
        text,
        colour: colourOf(role),
        dash: undefined,
        y: null,
      })
      return [
        row('Value', value === null ? formatValue(null, unit) : format(value)),
        ...(interval === null
          ? []
          : [row('95 % interval', `${format(interval.low)} – ${format(interval.high)}`)]),
      ]
    },
    extent: [plot.left, plot.left + plot.width],
  }
  return { plane, readout }
}

function circle(x: number, y: number): string {
  return `M${x - RADIUS} ${y}a${RADIUS} ${RADIUS} 0 1 0 ${2 * RADIUS} 0a${RADIUS} ${RADIUS} 0 1 0 ${-2 * RADIUS} 0Z`
}

/** @returns the values from lowest to highest with a margin; zero is always included */
function domainOf({ dots, levels = [] }: Dots): readonly [number, number] {
  const all = [
    ...dots.flatMap(({ value, interval }) => [value, interval?.low ?? null, interval?.high ?? null]),
    ...levels.map(({ value }) => value),
  ].filter(value => value !== null)
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)]
  if (low === high) return [0, 1]
  const margin = (high - low) * 0.06
  return [low < 0 ? low - margin : 0, high > 0 ? high + margin : 0]
}
