/**
 * SVG path data from columns of numbers, for the points that `decimate` kept.
 */

/** A map from values to pixels, linear or logarithmic. */
export interface Scale {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  /** Logarithmic: equal ratios have equal lengths. `from` and `to` must be above zero. */
  readonly log?: boolean
}

export function pixel(scale: Scale, value: number): number {
  const { from, to, start, end, log = false } = scale
  if (to === from) return (start + end) / 2
  const share = log ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from)
  return start + share * (end - start)
}

export function valueAt(scale: Scale, at: number): number {
  const { from, to, start, end, log = false } = scale
  if (end === start) return from
  const share = (at - start) / (end - start)
  return log ? from * (to / from) ** share : from + share * (to - from)
}

/** Rounds to tenths of a pixel, which keeps paths short and is finer than a screen shows. */
function short(value: number): number {
  return Math.round(value * 10) / 10
}

/** @returns a line through the points, interrupted at absent values */
export function linePath(
  x: ArrayLike<number>,
  y: Float64Array,
  indices: Int32Array,
  xs: Scale,
  ys: Scale,
): string {
  let d = ''
  let pen = 'M'
  for (const i of indices) {
    const value = y[i]!
    if (Number.isNaN(value)) {
      pen = 'M'
      continue
    }
    d += `${pen}${short(pixel(xs, x[i]!))} ${short(pixel(ys, value))}`
    pen = 'L'
  }
  return d
}

/** @returns the area between two columns; `low` may be a constant. An absent value ends an area */
export function areaPath(
  x: ArrayLike<number>,
  low: Float64Array | number,
  high: Float64Array,
  indices: Int32Array,
  xs: Scale,
  ys: Scale,
): string {
  let d = ''
  let run: number[] = []
  const close = () => {
    if (run.length > 1) {
      const upper = run.map(i => `${short(pixel(xs, x[i]!))} ${short(pixel(ys, high[i]!))}`)
      const lower = run
        .reverse()
        .map(i => `${short(pixel(xs, x[i]!))} ${short(pixel(ys, typeof low === 'number' ? low : low[i]!))}`)
      d += `M${upper.join('L')}L${lower.join('L')}Z`
    }
    run = []
  }
  for (const i of indices) {
    if (Number.isNaN(high[i]!) || (typeof low !== 'number' && Number.isNaN(low[i]!))) close()
    else run.push(i)
  }
  close()
  return d
}

/** Width of the widest daily bar, in pixels. */
export const WIDEST_BAR = 14

/** @returns vertical strokes from zero to the values above it, or to those below it */
export function strokesPath(
  x: ArrayLike<number>,
  y: Float64Array,
  indices: Int32Array,
  xs: Scale,
  ys: Scale,
  above: boolean,
): string {
  const zero = short(pixel(ys, 0))
  let d = ''
  for (const i of indices) {
    const value = y[i]!
    if (above ? !(value > 0) : !(value < 0)) continue
    d += `M${short(pixel(xs, x[i]!))} ${zero}V${short(pixel(ys, value))}`
  }
  return d
}
