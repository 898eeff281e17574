import { expect, test } from 'vitest'
import { findLayout, type Layout } from '../../src/data/layout.ts'
import { sentence } from '../../src/data/problem.ts'

const found = (...lines: string[]) => findLayout(new TextEncoder().encode(lines.join('\n')), 'prices.csv')
const layout = (...lines: string[]): Layout => {
  const read = found(...lines)
  if (Array.isArray(read)) throw new Error(read.map(sentence).join())
  return read
}
const refusal = (...lines: string[]): string[] => {
  const read = found(...lines)
  return Array.isArray(read) ? read.map(sentence) : []
}

test('dates without a year are refused with what they lack, unless another column has dates', () => {
  expect(refusal('Date,Close', '5-Jan,100', '6-Jan,101', '7-Jan,102')).toEqual([
    'prices.csv, line 2, column “Date”: found “5-Jan”, expected a date with its year; nothing was changed; let the year be shown before the table is saved.',
  ])
  expect(layout('Date,Opened,Close', '5-Jan,2026-01-05,100', '6-Jan,2026-01-06,101').date).toBe(1)
})
