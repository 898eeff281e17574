import { expect, it } from 'vitest'
import { likelihood } from '../../src/report/likelihood.ts'

it.each([
  [0, 'almost no chance'],
  [0.05, 'almost no chance'],
  [0.09, 'very unlikely'],
  [0.39, 'unlikely'],
  [0.51, 'a roughly even chance'],
  [0.7, 'likely'],
  [0.95, 'very likely'],
  [1, 'almost certain'],
])('%f is called %s', (share, words) => {
  expect(likelihood(share)).toBe(words)
})
