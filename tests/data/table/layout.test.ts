import { expect, test } from 'vitest'
import { sentence } from '../../../src/data/series/problem.ts'
import { findLayout, type Layout } from '../../../src/data/table/layout.ts'
import { resultOf } from '../../results.ts'

const found = (...lines: string[]) => findLayout(new TextEncoder().encode(lines.join('\n')), 'prices.csv')
const layout = (...lines: string[]): Layout => resultOf(found(...lines))
const refusal = (...lines: string[]): string[] => {
  const read = found(...lines)
  return read.ok ? [] : read.problems.map(sentence)
}

test('dates without a year are refused with what they lack, unless another column has dates', () => {
  expect(refusal('Date,Close', '5-Jan,100', '6-Jan,101', '7-Jan,102')).toEqual([
    'prices.csv, line 2, column “Date”: found “5-Jan”, expected a date with its year; nothing was changed; let the year be shown before the table is saved.',
  ])
  expect(layout('Date,Opened,Close', '5-Jan,2026-01-05,100', '6-Jan,2026-01-06,101').date).toBe(1)
})

test('a number is taken for a date only where nothing speaks against it', () => {
  const volumes = Array.from({ length: 40 }, (_, i) => 300_000_000 + ((i * 7919) % 97) * 1_000_003)
  const seconds = volumes.map((_, i) => 1_577_923_200 + i * 86_400)
  const rows = (cell: (i: number) => string): string[] => volumes.map((_, i) => `${cell(i)},${600 + i}.5`)
  // Neither a column that its name says is something else, nor one of no name that goes to and fro.
  for (const name of ['Volume', 'Close', 'Shares Outstanding', '', 'X'])
    expect([name, refusal(`Week,${name},Price`, ...rows(i => `${i}. viikko,${volumes[i]}`))]).toEqual([
      name,
      [
        'prices.csv, line 2: found “0. viikko | 300000000 | 600.5”, expected rows that have a date, such as 2026-01-20, and a price in separate columns; nothing was changed.',
      ],
    ])
  expect(refusal('Week,Volume,Price', ...rows(i => `${i}. viikko,${seconds[i]}`))).toHaveLength(1)
  for (const name of ['timestamp', 'time', '', 'X'])
    expect([name, layout(`Week,${name},Price`, ...rows(i => `${i}. viikko,${seconds[i]}`)).date]).toEqual([
      name,
      1,
    ])
  // What is left of a name beside a field's word can be the date after all.
  expect(layout('Close Date,Price', '20260120,600.5', '20260121,601.5').date).toBe(0)
  expect(layout('Year Month,Price', '202601,600.5', '202602,601.5').date).toBe(0)
  // A name speaks for seconds in any order.
  expect(layout('Week,Date,Price', ...rows(i => `${i}. viikko,${seconds[(i * 7) % 40]}`)).date).toBe(1)
})
