/**
 * Checks the names of a bar's columns against their numbers: low ≤ open, close ≤ high, all of one size, and each open near
 * the close of the row before.
 */
import type { Problem } from '../series/problem.ts'
import { failed, ok, type Result } from '../series/result.ts'
import { meanStep, medianWidth, type SampledColumn } from './bars.ts'
import { namesInDoubt } from './choice-notices.ts'
import type { DescribedTable } from './choose-series.ts'
import type { Column } from './column.ts'
import { apartProblem, contradictionProblem } from './refusals.ts'
import { sampledColumns } from './sampled-columns.ts'

/** A close that lies outside its bar in this share of the rows contradicts the names. */
const CONTRADICTED = 0.98
/** No part of a bar is so much larger than another in the median row. */
const FAR = 1
/** Names may have changed places where the other way round the steps are so many times smaller. */
const SWAPPED = 1.5

/** A column of a bar with its numbers in the sample. */
interface Part {
  readonly column: Column
  readonly values: Float64Array
}

/** @returns what to tell of the names of the bar that a close belongs to; fails where they contradict the numbers */
export function checkBarNames(table: DescribedTable, close: number): Result<readonly Problem[]> {
  const main = table.columns[close]
  if (main === undefined) return ok([])
  const [own, ...others] = partsOf(table, main)
  if (own === undefined || others.length === 0) return ok([])
  const contradiction = outside(table, own, others) ?? farApart(table, own, others)
  if (contradiction !== null) return failed(contradiction)
  return ok(isSwapped(own, others) ? [namesInDoubt(table.file, main.name)] : [])
}

/** The close, then the other parts of its bar. A part that never moves is a placeholder and left out. */
function partsOf(table: DescribedTable, main: Column): Part[] {
  const parts = table.columns.filter(
    ({ field, numeric, symbol, constant }) =>
      (field === 'open' || field === 'high' || field === 'low') &&
      numeric &&
      symbol === main.symbol &&
      !constant,
  )
  const columns = [main, ...parts]
  const read: readonly SampledColumn[] = sampledColumns(table, columns)
  return columns.map((column, i) => ({ column, values: (read[i] as SampledColumn).values }))
}

/** A part of the bar beyond what is called its high, or its low, in nearly every row. */
function outside(table: DescribedTable, close: Part, others: readonly Part[]): Problem | null {
  const named = (field: string): Part[] => others.filter(({ column }) => column.field === field)
  for (const [field, sign] of [
    ['high', 1],
    ['low', -1],
  ] as const)
    for (const bound of named(field))
      for (const inside of [close, ...named('open'), ...(field === 'high' ? named('low') : [])]) {
        const { rows, differ, beyond } = countBeyond(inside.values, bound.values, sign)
        if (rows > 1 && differ * 2 >= rows && beyond >= differ * CONTRADICTED)
          return contradictionProblem(table.file, inside.column.name, bound.column.name, field, beyond, rows)
      }
  return null
}

/** What is called another part of the close's bar and is of quite another size, such as a volume. */
function farApart(table: DescribedTable, close: Part, others: readonly Part[]): Problem | null {
  const far = others.find(
    part => medianWidth(part.values, close.values) > FAR || medianWidth(close.values, part.values) > FAR,
  )
  return far === undefined ? null : apartProblem(table.file, close.column.name, far.column.name)
}

/** In how many of the rows that have both a value lies above another (sign 1) or below it (sign −1). */
function countBeyond(
  values: Float64Array,
  bound: Float64Array,
  sign: number,
): { readonly rows: number; readonly differ: number; readonly beyond: number } {
  let rows = 0
  let differ = 0
  let beyond = 0
  for (let i = 0; i < values.length; i++) {
    const [value, limit] = [values[i] as number, bound[i] as number]
    if (!(value > 0 && limit > 0)) continue
    rows++
    if (Math.abs(value - limit) > limit * 1e-9) differ++
    if ((value - limit) * sign > limit * 1e-9) beyond++
  }
  return { rows, differ, beyond }
}

/** Where the opens follow the closes of the wrong row, or are the closes, the names may have changed places. */
function isSwapped(close: Part, others: readonly Part[]): boolean {
  return others.some(
    ({ column, values }) =>
      column.field === 'open' &&
      values.length > 4 &&
      meanStep(values, close.values) * SWAPPED < meanStep(close.values, values),
  )
}
