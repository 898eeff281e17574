/**
 * The tables of fixtures/ for tests, read by a reader of a few lines, so that no test of figures depends on the
 * product's own reader.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf, daysInMonth } from '../src/metrics/day.ts'
import { tableThen } from './bundled.ts'

/** The closes of two sides and the days of their rows. */
export interface Closes {
  readonly dates: Int32Array
  readonly small: Float64Array
  readonly large: Float64Array
}

/** @returns the cells of a table, its header left out */
export function cellsOf(text: string): string[][] {
  const lines = text.trim().split('\n').slice(1)
  return lines.map(line => line.split(','))
}

/** @returns a table of fixtures/ as text */
export function fixtureText(name: string): string {
  return readFileSync(join(import.meta.dirname, '../fixtures', name), 'utf8')
}

export function dayNumber(iso: string): number {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number?]
  return dayOf(year, month, day ?? 1)
}

function closes(rows: readonly string[][], small: number, large: number): Closes {
  return {
    dates: Int32Array.from(rows, row => dayNumber(row[0]!)),
    small: Float64Array.from(rows, row => Number(row[small])),
    large: Float64Array.from(rows, row => Number(row[large])),
  }
}

/** @returns the funds as the table stood when the tests were written, price closes or adjusted ones */
export function fundCloses(basis: 'price' | 'total'): Closes {
  return closes(cellsOf(tableThen()), basis === 'price' ? 1 : 3, basis === 'price' ? 2 : 4)
}

export function indexCloses(): Closes {
  return closes(cellsOf(fixtureText('rut-gspc-daily.csv')), 1, 2)
}

/** @returns the portfolios chained from 100 at the end of June 1926, each row dated its month's last day */
export function portfolioCloses(): Closes {
  const rows = cellsOf(fixtureText('us-size-monthly.csv'))
  const chained = (column: number) => {
    const out = new Float64Array(rows.length + 1).fill(100)
    for (const [i, row] of rows.entries()) out[i + 1] = out[i]! * (1 + Number(row[column]) / 100)
    return out
  }
  const lastDays = rows.map(row => {
    const [year, month] = row[0]!.split('-').map(Number) as [number, number]
    return dayOf(year, month, daysInMonth(year, month))
  })
  return {
    dates: Int32Array.from([dayNumber('1926-06-30'), ...lastDays]),
    small: chained(1),
    large: chained(2),
  }
}
