/**
 * The ranges that the two axes of a time series cover.
 */
import type { DaySpan } from './chart.ts'
import { WIDEST_BAR } from './paths.ts'
import type { TimePlaneInput } from './time-plane-input.ts'

/** @returns the values from lowest to highest with a margin, everything drawn included; [0, 1] where nothing is */
export function valueDomain(input: TimePlaneInput, kept: readonly Int32Array[]): readonly [number, number] {
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
  // The name below the lowest mark must not run into the axis.
  const margin = span * (marks.length > 0 ? 0.09 : 0.06)
  // Values that never fall below zero stand on the axis.
  return [low === 0 && (zero || bars) ? 0 : low - margin, high + margin]
}

/** @returns the domain of a logarithmic axis: from 5 % of its length below the lowest value to the top of the linear one */
export function logDomain(
  linear: readonly [number, number],
  { lines }: TimePlaneInput,
  kept: readonly Int32Array[],
): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY
  lines.forEach((line, k) => {
    for (const i of kept[k]!) if (line.values[i]! < low) low = line.values[i]!
  })
  const high = linear[1]
  return low < high ? [low * (low / high) ** 0.05, high] : linear
}

/** Half the width of the widest bar, in pixels. */
const HALF_BAR = WIDEST_BAR / 2

/** @returns the range of days; for bars half a bar longer at both ends, so that the first and last are drawn whole */
export function dayDomain({ range, lines, width }: TimePlaneInput): readonly [number, number] {
  if (!lines.some(line => line.shape === 'bars')) return range
  const margin = ((range[1] - range[0]) * HALF_BAR) / Math.max(100, width)
  return [range[0] - margin, range[1] + margin]
}

/** @returns the part of a span within the domain; null where there is none, or where it would fill the whole drawing */
export function clipped(
  span: DaySpan | undefined,
  domain: readonly [number, number],
): readonly [number, number] | null {
  if (span === undefined) return null
  const first = Math.max(span.first, domain[0])
  const last = Math.min(span.last, domain[1])
  return first >= last || (first <= domain[0] && last >= domain[1]) ? null : [first, last]
}
