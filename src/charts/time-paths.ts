/**
 * The paths of a time series: bands, lines, areas and daily bars.
 */
import { decimate } from './decimate.ts'
import { colourOf, dashOf } from './line-style.ts'
import { areaPath, linePath, pixel, type Scale, strokesPath, WIDEST_BAR } from './paths.ts'
import type { PlanePath, Plot } from './plane.ts'
import type { TimePlaneInput } from './time-plane-input.ts'

/** @returns one area for each band of the fan */
export function bandPaths(
  { bands = [], range }: TimePlaneInput,
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

/**
 * @param kept for each line the indices of the points to draw
 * @returns one path for each line; for bars two (above and below zero), for an area the surface and its edge
 */
export function linePaths(
  { lines }: TimePlaneInput,
  kept: readonly Int32Array[],
  xs: Scale,
  ys: Scale,
): readonly PlanePath[] {
  return lines.flatMap((line, k): readonly PlanePath[] => {
    const indices = kept[k]!
    const stroke = colourOf(line.role)
    if (line.shape === 'bars') {
      const strokeWidth = Math.max(1, Math.min(WIDEST_BAR, closest(line.dates, indices, xs) * 0.76))
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

/** @returns the smallest distance of two neighbouring points in pixels; 14 where there is only one point */
function closest(dates: Int32Array, indices: Int32Array, xs: Scale): number {
  let days = Number.POSITIVE_INFINITY
  for (let k = 1; k < indices.length; k++)
    days = Math.min(days, dates[indices[k]!]! - dates[indices[k - 1]!]!)
  return Number.isFinite(days) ? pixel(xs, xs.from + days) - xs.start : 14
}
