/**
 * The plane of a scatter chart: points on two axes, each with its tail and its name. Pure.
 */
import type { ScatterChartProps, ScatterPoint } from './chart.ts'
import { AXIS_HEIGHT, LINE, spreadLabels, valueAxisWidth, widthOf } from './lettering.ts'
import { colourOf } from './line-style.ts'
import { pixel, type Scale } from './paths.ts'
import type { Plane, PlaneLabel, PlanePath } from './plane.ts'
import { labelledValues, valueTicks } from './value-ticks.ts'

export interface PlacedPoint {
  readonly id: string
  readonly label: string
  /** In pixels of the drawing. */
  readonly x: number
  readonly y: number
}

const MARGIN = 14
/** Margin on each side as a share of the span, so that no point lies on an edge. */
const SPARE = 0.08

type Input = Pick<ScatterChartProps, 'points' | 'xUnit' | 'yUnit' | 'quarters'> & {
  readonly width: number
  readonly height: number
}

/** @returns the plane and the place of each point, for the buttons over the drawing */
export function scatterPlane(input: Input): {
  readonly plane: Plane
  readonly placed: readonly PlacedPoint[]
} {
  const { width, height, xUnit, yUnit, quarters } = input
  const points = input.points.filter(({ tail }) => tail.length > 0)
  const xDomain = domainOf(points.flatMap(({ tail }) => tail.map(({ x }) => x)))
  const yDomain = domainOf(points.flatMap(({ tail }) => tail.map(({ y }) => y)))
  const yTicks = labelledValues(valueTicks(...yDomain), yUnit, true)
  const left = valueAxisWidth(yTicks)
  const plot = { left, top: MARGIN, width: width - left - MARGIN, height: height - MARGIN - AXIS_HEIGHT }
  const right = plot.left + plot.width
  const bottom = plot.top + plot.height
  const xScale: Scale = { from: xDomain[0], to: xDomain[1], start: left, end: right }
  const yScale: Scale = { from: yDomain[0], to: yDomain[1], start: bottom, end: plot.top }
  const placed = points.map(({ id, label, tail }): PlacedPoint => {
    const last = tail[tail.length - 1]!
    return { id, label, x: pixel(xScale, last.x), y: pixel(yScale, last.y) }
  })
  const corner = (text: string, x: number, y: number, anchor: 'start' | 'end'): PlaneLabel => ({
    key: text,
    x,
    y,
    text,
    colour: 'var(--muted)',
    anchor,
  })
  return {
    placed,
    plane: {
      width,
      height,
      plot,
      xAxis: {
        domain: xDomain,
        ticks: labelledValues(valueTicks(...xDomain, width < 480 ? 4 : 6), xUnit, true),
      },
      yAxis: { domain: yDomain, ticks: yTicks },
      xScale,
      yScale,
      paths: [zeroPath(xScale, plot), ...points.flatMap(point => pathsOf(point, xScale, yScale))],
      labels: [
        corner(quarters[0], right - 6, plot.top + 10, 'end'),
        corner(quarters[1], right - 6, bottom - 10, 'end'),
        corner(quarters[2], left + 6, bottom - 10, 'start'),
        corner(quarters[3], left + 6, plot.top + 10, 'start'),
        ...nameLabels(points, placed, plot.top, bottom, right),
      ],
      legend: [],
      shaded: null,
      levels: [],
      box: null,
    },
  }
}

/** @returns the values from lowest to highest with a margin; zero is always included */
function domainOf(values: readonly number[]): readonly [number, number] {
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  const spare = (high - low || 1) * SPARE
  return [low - spare, high + spare]
}

/** The vertical line at zero; the horizontal one is drawn with the ticks. */
function zeroPath(xScale: Scale, plot: Plane['plot']): PlanePath {
  const x = pixel(xScale, 0)
  return { key: 'zero', d: `M${x} ${plot.top}V${plot.top + plot.height}`, stroke: 'var(--rule-strong)' }
}

/** The tail as a line and the latest point as a dot. */
function pathsOf({ id, role, tail }: ScatterPoint, xScale: Scale, yScale: Scale): PlanePath[] {
  const at = tail.map(({ x, y }) => [round(pixel(xScale, x)), round(pixel(yScale, y))] as const)
  const [x, y] = at[at.length - 1]!
  const colour = colourOf(role)
  return [
    {
      key: `tail ${id}`,
      d: `M${at.map(([px, py]) => `${px} ${py}`).join('L')}`,
      stroke: colour,
      opacity: 0.5,
    },
    { key: `dot ${id}`, d: `M${x - 4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0`, fill: colour },
  ]
}

/** Names beside their dots, moved apart where they would overlap. */
function nameLabels(
  points: readonly ScatterPoint[],
  placed: readonly PlacedPoint[],
  top: number,
  bottom: number,
  right: number,
): PlaneLabel[] {
  const heights = spreadLabels(
    placed.map(({ y }) => y),
    LINE,
    top + LINE * 2,
    bottom - LINE * 2,
  )
  return placed.map(({ id, label, x }, i): PlaneLabel => {
    const fits = x + 8 + widthOf(label) <= right
    const role = points[i]!.role
    return {
      key: `name ${id}`,
      x: fits ? x + 8 : x - 8,
      y: heights[i]!,
      text: label,
      colour: role === 'muted' ? 'var(--ink)' : colourOf(role),
      anchor: fits ? 'start' : 'end',
      strong: role !== 'muted',
    }
  })
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
