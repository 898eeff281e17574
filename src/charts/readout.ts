/**
 * The readout of a chart: the texts for one of its points, for the cursor and for screen readers.
 */
import { lastRowBy } from '../metrics/row-of-day.ts'
import type { Unit } from '../report/figure.ts'
import { formatDay, formatValue } from '../report/format.ts'
import type { Along, Compared, SeriesLine } from './chart.ts'
import { firstAtOrAfter } from './decimate.ts'
import { colourOf, dashOf, isNamed } from './line-style.ts'
import { pixel, valueAt } from './paths.ts'
import type { Plane } from './plane.ts'
import { formatOptions } from './value-ticks.ts'

export interface ReadoutRow {
  readonly label: string
  readonly text: string
  readonly colour: string
  readonly dash: string | undefined
  /** Height of the point in pixels from the top; null where there is no point. */
  readonly y: number | null
}

/** The points of a chart, numbered from the left. All points count, not only those that are drawn. */
export interface Readout {
  /** Width of the whole drawing in pixels. */
  readonly width: number
  readonly count: number
  readonly nearest: (x: number) => number
  readonly x: (point: number) => number
  readonly title: (point: number) => string
  readonly rows: (point: number) => readonly ReadoutRow[]
  /** Ends of the cursor's line, in pixels. */
  readonly extent: readonly [number, number]
}

interface TimeReadoutInput {
  readonly lines: readonly SeriesLine[]
  readonly along?: Along
  readonly compared?: Compared
  readonly range: readonly [number, number]
  readonly unit: Unit
  readonly digits?: number
  readonly signed?: boolean
}

/** @returns the readout of a time series. Its points are the days of the line that has most days in the range */
export function timeReadout(input: TimeReadoutInput, { width, xScale: xs, yScale: ys }: Plane): Readout {
  const { lines, along, range, unit } = input
  const options = formatOptions(input)
  const days = busiest(lines, range)
  const start = firstAtOrAfter(days, range[0])
  const count = Math.max(0, lastRowBy(days, range[1]) - start + 1)
  return {
    width,
    count,
    nearest: x => {
      const day = valueAt(xs, x)
      const after = Math.min(count - 1, Math.max(0, firstAtOrAfter(days, day) - start))
      const before = Math.max(0, after - 1)
      return day - days[start + before]! < days[start + after]! - day ? before : after
    },
    x: point => pixel(xs, days[start + point]!),
    title: point => (along?.format ?? formatDay)(days[start + point]!),
    rows: point => {
      const day = days[start + point]!
      const rows = lines.flatMap((line): ReadoutRow[] => {
        const i = lastRowBy(line.dates, day)
        // A line on other sessions shows its last value, unless that is older than a long weekend.
        if (!isNamed(line) || i < 0 || day - line.dates[i]! > 4) return []
        const value = line.values[i]!
        const nothing = Number.isNaN(value)
        return [
          {
            label: line.label,
            text: formatValue(nothing ? null : value, unit, options),
            colour: colourOf(line.role),
            dash: dashOf(line.dash),
            y: nothing ? null : pixel(ys, value),
          },
        ]
      })
      return [...rows, ...comparedRow(input, day)]
    },
    extent: [ys.end, ys.start],
  }
}

/** Only of a day that both lines have. */
function comparedRow({ compared, lines: [one, other] }: TimeReadoutInput, day: number): ReadoutRow[] {
  if (compared === undefined || one === undefined || other === undefined) return []
  const [first, second] = [one, other].map(({ dates, values }) => {
    const i = lastRowBy(dates, day)
    return i >= 0 && dates[i] === day ? values[i]! : Number.NaN
  })
  const value = compared.of(first!, second!)
  return Number.isFinite(value)
    ? [
        {
          label: compared.label,
          text: formatValue(value, compared.unit, { signed: true }),
          colour: 'var(--ink)',
          dash: undefined,
          y: null,
        },
      ]
    : []
}

function busiest(lines: readonly SeriesLine[], range: readonly [number, number]): Int32Array {
  let best: Int32Array = new Int32Array(0)
  let most = 0
  for (const { dates } of lines) {
    const count = lastRowBy(dates, range[1]) - firstAtOrAfter(dates, range[0]) + 1
    if (count > most) {
      best = dates
      most = count
    }
  }
  return best
}
