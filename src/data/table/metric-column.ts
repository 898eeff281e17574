/**
 * Long tables with one value a row say in a column of words what each value is: "PX_LAST", "volume". Of such a table only
 * the rows of closes are read, as an open is no second series.
 */
import type { Problem } from '../series/problem.ts'
import { closeRank } from './close-rank.ts'
import type { Column } from './column.ts'
import { columnName, type Field } from './column-name.ts'
import type { PlacedRecord } from './records.ts'

export interface Metric {
  readonly column: number
  /** What the column says in the rows that are read. */
  readonly value: string
  /** What it says in the others. */
  readonly others: readonly string[]
}

/** More different words than this are names of things. */
const MOST_METRICS = 40
const METRICS: ReadonlySet<Field> = new Set<Field>(['close', 'adjusted', 'open', 'high', 'low', 'other'])

/** @returns the column whose words are all names of fields, one of them a close; null where there is none */
export function metricColumn(
  columns: readonly Column[],
  data: readonly PlacedRecord[],
  date: number,
): Metric | null {
  for (const { index, text } of columns) {
    if (!text || index === date) continue
    const values = [...new Set(data.map(({ cells }) => cells[index] ?? '').filter(cell => cell !== ''))]
    if (values.length < 2 || values.length > MOST_METRICS) continue
    const read = values.map(columnName)
    if (!read.every(({ field, symbol }) => METRICS.has(field) && symbol === '')) continue
    const named = (field: Field): string[] => values.filter((_, i) => read[i]?.field === field)
    const [value] = [...named('close').sort((a, b) => closeRank(a) - closeRank(b)), ...named('adjusted')]
    if (value !== undefined) return { column: index, value, others: values.filter(one => one !== value) }
  }
  return null
}

/** @returns what to tell of the rows that are not read */
export function metricNotice({ value, others }: Metric, column: string, file: string): Problem {
  return {
    code: 'metrics-not-used',
    severity: 'warning',
    file,
    ...(column === '' ? {} : { column }),
    found: `${others.slice(0, 6).join(', ').slice(0, 120)} beside ${value}`,
    expected: 'rows of closes',
    action: `only the rows of ${value} used`,
  }
}
