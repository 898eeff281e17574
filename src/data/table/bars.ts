/**
 * Finds bars by what they are rather than by their names: in every row low ≤ open, close ≤ high. Of the two columns
 * inside, the close is the one that the next row's open is nearest to.
 */

/** Columns of one bar. */
export interface Bar {
  readonly open: number
  readonly high: number
  readonly low: number
  readonly close: number
  /** Whether open and close were told apart by their order alone, as the numbers leave it open. */
  readonly byOrder: boolean
}

/** The numbers of one column in the rows of a sample, NaN where there is none. */
export interface SampledColumn {
  readonly index: number
  readonly values: Float64Array
}

/** Share of rows that may break the rule: vendors' bars have slips. */
const SLIPS = 0.02
/** Largest range of a bar in the median row; wider columns are prices of different things. */
const WIDEST = 0.35
/** Largest gap between a close and the next open, in steps from close to close. */
const GAP = 1.5
/** The close is told from the open where the other choice gives gaps at least this much larger. */
const CLEAR = 1.1
/** Another bar of some of the same columns, less than this much wider, leaves open which is the bar. */
const RIVAL = 3
/** Fewest rows that can prove a bar. */
const FEWEST = 4
/** Tables with more columns are wide tables of many series. */
const MOST_COLUMNS = 24

/**
 * Finds the bars of a table.
 * @param columns candidates in rows of ascending time
 * @param ordered whether open stands before close, as in tables without names, where the numbers leave it open
 * @returns each bar that its columns prove; none where open and close cannot be told apart
 */
export function findBars(columns: readonly SampledColumn[], ordered = false): Bar[] {
  if (columns.length > MOST_COLUMNS || (columns[0]?.values.length ?? 0) < FEWEST) return []
  let left = distinct(columns)
  const bars: Bar[] = []
  for (;;) {
    const bar = tightest(left, ordered)
    if (bar === null) return bars
    bars.push(bar)
    const used = new Set(columnsOf(bar))
    left = left.filter(column => !used.has(column.index))
  }
}

/** Columns without those that repeat an earlier one in every row. */
function distinct(columns: readonly SampledColumn[]): SampledColumn[] {
  return columns.filter(
    (column, i) =>
      !columns
        .slice(0, i)
        .some(other => other.values.every((value, row) => Object.is(value, column.values[row]))),
  )
}

/** The bar with the narrowest range; null where there is none, or another that shares its columns has another close. */
function tightest(columns: readonly SampledColumn[], ordered: boolean): Bar | null {
  const found: { readonly bar: Bar; readonly width: number }[] = []
  for (const high of columns)
    for (const low of columns) {
      if (high === low || !bounds(high.values, low.values)) continue
      const width = medianWidth(high.values, low.values)
      if (!(width < WIDEST)) continue
      const inside = columns.filter(
        one =>
          one !== high && one !== low && bounds(high.values, one.values) && bounds(one.values, low.values),
      )
      const pair = inside.length < 2 ? null : openAndClose(inside, ordered)
      if (pair === null) continue
      const { open, close, byOrder } = pair
      found.push({
        bar: { open: open.index, high: high.index, low: low.index, close: close.index, byOrder },
        width,
      })
    }
  const [best, ...others] = found.sort((a, b) => a.width - b.width)
  if (best === undefined) return null
  const own = columnsOf(best.bar)
  const rival = others.some(
    ({ bar, width }) =>
      bar.close !== best.bar.close &&
      width < best.width * RIVAL &&
      columnsOf(bar).some(column => own.includes(column)),
  )
  return rival ? null : best.bar
}

function columnsOf({ open, high, low, close }: Bar): number[] {
  return [open, high, low, close]
}

/** Whether one column is at least the other in nearly every row that has both. */
export function bounds(upper: Float64Array, lower: Float64Array): boolean {
  let rows = 0
  let slips = 0
  for (let i = 0; i < upper.length; i++) {
    const [a, b] = [upper[i] as number, lower[i] as number]
    if (Number.isNaN(a) || Number.isNaN(b)) continue
    rows++
    if (b > a + Math.abs(a) * 1e-9) slips++
  }
  return rows >= FEWEST && slips <= rows * SLIPS
}

/** @returns by how much one column exceeds another in the median row, as a share of the other */
export function medianWidth(high: Float64Array, low: Float64Array): number {
  const widths = new Float64Array(high.length)
  let rows = 0
  for (let i = 0; i < high.length; i++) {
    const [a, b] = [high[i] as number, low[i] as number]
    if (a > 0 && b > 0) widths[rows++] = a / b - 1
  }
  return rows < FEWEST ? Number.NaN : (widths.subarray(0, rows).sort()[rows >> 1] as number)
}

/** The two columns of which the next row's one is nearest to this row's other; null where it could be either. */
function openAndClose(
  inside: readonly SampledColumn[],
  ordered: boolean,
): { readonly open: SampledColumn; readonly close: SampledColumn; readonly byOrder: boolean } | null {
  let best: { open: SampledColumn; close: SampledColumn } | null = null
  let least = Number.POSITIVE_INFINITY
  for (const close of inside)
    for (const open of inside) {
      if (open === close) continue
      const gap = meanStep(close.values, open.values)
      if (gap < least) {
        least = gap
        best = { open, close }
      }
    }
  if (best === null) return null
  const { open, close } = best
  if (least > meanStep(close.values, close.values) * GAP) return null
  if (meanStep(open.values, close.values) >= least * CLEAR) return { open, close, byOrder: false }
  const [first, second] = open.index < close.index ? [open, close] : [close, open]
  return ordered ? { open: first, close: second, byOrder: true } : null
}

/** @returns the mean distance from one column to the other in the row after */
export function meanStep(from: Float64Array, to: Float64Array): number {
  let sum = 0
  let steps = 0
  for (let i = 1; i < from.length; i++) {
    const step = Math.abs((from[i - 1] as number) - (to[i] as number))
    if (Number.isNaN(step)) continue
    sum += step
    steps++
  }
  return steps === 0 ? Number.POSITIVE_INFINITY : sum / steps
}
