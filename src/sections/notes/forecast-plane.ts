/**
 * The drawing of a forecast: the path since it was made, its band, and the time that counts.
 */
import { monthOf } from '../../metrics/calendar-month.ts'
import type { Reading } from '../../notes/reader/reading.ts'
import type { ForecastScore } from '../../report/claims/expectation.ts'

export const PLANE = { width: 640, height: 180, left: 8, right: 64, top: 12, bottom: 24 } as const

export interface ForecastPlane {
  /** SVG path of the values, '' before the first close. */
  readonly path: string
  /** Rectangle of the band within the time that counts. */
  readonly band: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly zero: number
  /** Heights of the band's printed ends. */
  readonly ends: readonly { readonly y: number; readonly value: number }[]
  /** The last point drawn; null without any. */
  readonly last: { readonly x: number; readonly y: number } | null
}

/** @returns null for a reading without a band or a start */
export function forecastPlane(reading: Reading, { path }: ForecastScore): ForecastPlane | null {
  const { from, to, earliest, reported } = reading
  if (from === null || !Array.isArray(reported)) return null
  const [low, high] = reported as readonly [number | null, number | null]
  const printed = [low, high].filter(value => value !== null)
  const all = [0, ...printed, ...path.values]
  const pad = 0.08 * (Math.max(...all) - Math.min(...all) || 0.01)
  const [least, most] = [Math.min(...all) - pad, Math.max(...all) + pad]
  const { width, height, left, right, top, bottom } = PLANE
  const round = (value: number) => Math.round(value * 10) / 10
  const x = (day: number) => round(left + ((day - from) / (to - from)) * (width - left - right))
  const y = (value: number) => round(top + ((most - value) / (most - least)) * (height - top - bottom))
  const points = [[from, 0] as const, ...path.days.map((day, i) => [day, path.values[i]!] as const)]
  const drawn = path.days.length === 0 ? [] : points
  const start = earliest ?? to - 0.02 * (to - from)
  const [upper, lower] = [y(high ?? most), y(low ?? least)]
  const end = drawn.at(-1)
  return {
    path: drawn.map(([day, value], i) => `${i === 0 ? 'M' : 'L'}${x(day)} ${y(value)}`).join(''),
    band: {
      x: x(start),
      y: upper,
      width: round(x(to) - x(start)),
      height: Math.max(1, round(lower - upper)),
    },
    zero: y(0),
    ends: [...new Set(printed)].map(value => ({ value, y: y(value) })),
    last: end === undefined ? null : { x: x(end[0]), y: y(end[1]) },
  }
}

/** The last value of each month of the path, for the table beside the picture. */
export function monthlyPath({
  path,
}: ForecastScore): readonly { readonly day: number; readonly value: number }[] {
  return path.days.flatMap((day, i) => {
    const next = path.days[i + 1]
    return next !== undefined && monthOf(next) === monthOf(day) ? [] : [{ day, value: path.values[i]! }]
  })
}
