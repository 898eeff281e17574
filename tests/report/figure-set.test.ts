import { expect, test } from 'vitest'
import { allFigures, type FigureSet, figureIn, united } from '../../src/report/figure-set.ts'
import { bundledReport } from '../sections/bundled-report.ts'

const { figures } = bundledReport()

test('an id that no topic specifies does not compile', () => {
  // @ts-expect-error an id without its side
  expect(figures['return.medium']).toBeUndefined()
  // @ts-expect-error a misspelt id
  const set: FigureSet = { 'gap.arithmetical': figures['gap.arithmetic']! }
  expect(Object.keys(set)).toHaveLength(1)
})

test('an id from outside finds a figure or nothing, also where objects have a property of that name', () => {
  expect(figureIn(figures, 'gap.arithmetic')).toBe(figures['gap.arithmetic'])
  expect(figureIn(figures, 'no.such')).toBeUndefined()
  expect(figureIn(figures, 'constructor')).toBeUndefined()
})

test('sets unite in order, and two figures of one id are refused', () => {
  const { beta, correlation } = figures
  const parts = [{ correlation: correlation! }, { beta: beta! }]
  expect(allFigures(united(...parts)).map(({ id }) => id)).toEqual(['correlation', 'beta'])
  expect(() => united(...parts, { beta: beta! })).toThrow('beta')
})
