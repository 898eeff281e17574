import Papa from 'papaparse'
import { expect, test } from 'vitest'
import type { Problem } from '../../src/data/series/problem.ts'
import { problemsCsv } from '../../src/share/problems-csv.ts'

test('the list reads back as it was, and no cell can be a formula', () => {
  const problems: Problem[] = [
    {
      code: 'bad-number',
      severity: 'warning',
      file: 'a,b.csv',
      line: 3,
      column: 'Close "x"',
      found: '=HYPERLINK("x")',
      expected: 'a price',
      action: 'row dropped',
    },
    { code: 'intraday', severity: 'warning', file: 'a,b.csv', found: 'line\nend', action: 'kept' },
  ]
  const rows = Papa.parse<string[]>(problemsCsv(problems).trim()).data
  expect(rows).toEqual([
    ['file', 'line', 'column', 'kind', 'found', 'expected', 'action'],
    ['a,b.csv', '3', 'Close "x"', 'bad-number', `'=HYPERLINK("x")`, 'a price', 'row dropped'],
    ['a,b.csv', '', '', 'intraday', 'line\nend', '', 'kept'],
  ])
})
