/** The tables of closes as pairs for the breadth tests, read by a reader of a few lines instead of the product's own. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PairCloses } from '../../../src/report/breadth/closes.ts'

const TABLES = ['iwm-spy-daily.csv', 'rut-gspc-daily.csv', 'size-funds-daily.csv']

const columns = new Map<string, Map<number, number>>()

function read(): void {
  for (const name of TABLES) {
    const text = readFileSync(join(import.meta.dirname, '../../../fixtures', name), 'utf8')
    const [head = '', ...lines] = text.trim().split('\n')
    const names = head.split(',')
    for (const column of names.slice(1)) columns.set(column, new Map())
    for (const line of lines) {
      const cells = line.split(',')
      const day = Date.parse(`${cells[0]}T00:00:00Z`) / 86_400_000
      for (let i = 1; i < names.length; i++)
        if (cells[i] !== '') columns.get(names[i]!)!.set(day, Number(cells[i]))
    }
  }
}

function closesOf(symbol: string, basis: 'price' | 'total'): Map<number, number> {
  if (columns.size === 0) read()
  return (
    (basis === 'total' ? columns.get(`${symbol}_adjusted`) : undefined) ?? columns.get(`${symbol}_close`)!
  )
}

/** @param id as in the address: "IWM/SPY" */
export function pairCloses(id: string, basis: 'price' | 'total'): PairCloses {
  const [small = '', large = ''] = id.split('/')
  const p = closesOf(small, basis)
  const q = closesOf(large, basis)
  const dates = Int32Array.from([...p.keys()].filter(day => q.has(day)).sort((one, other) => one - other))
  return {
    id,
    small,
    large,
    dates,
    smallCloses: Float64Array.from(dates, day => p.get(day)!),
    largeCloses: Float64Array.from(dates, day => q.get(day)!),
    perYear: 252,
    unit: 'day',
  }
}
