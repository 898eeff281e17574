import { describe, expect, it } from 'vitest'
import type { StatedBasis } from '../../src/data/series/series.ts'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../src/report/build.ts'
import { type Basis, DEFAULT_SETTINGS } from '../../src/report/settings.ts'
import { conventions } from '../../src/sections/method/conventions.ts'
import { closesText } from '../../src/sections/wording.ts'
import { pairOf, weekdays } from '../report/pairs.ts'

const dates = weekdays(20_000, 30)
const close = dates.map((_, i) => 10 + (i % 5))
const side = (symbol: string, basis: StatedBasis) => ({
  symbol,
  dates,
  close,
  basis,
  ...(basis === 'both' && { adjusted: close }),
})
const reportOf = (small: StatedBasis, large: StatedBasis, basis: Basis) =>
  buildReport(pairOf(side('AAA', small), side('BBB', large)), { ...DEFAULT_SETTINGS, basis }, JANUARY_NOTE)

describe('what the closes are called', () => {
  it.each([
    ['both', 'both', 'price', 'price closes'],
    ['both', 'both', 'total', 'closes adjusted for dividends'],
    ['total', 'total', 'price', 'closes adjusted for dividends'],
    ['price', 'price', 'total', 'price closes'],
    ['both', 'price', 'total', 'closes'],
    ['unstated', 'unstated', 'price', 'closes'],
  ] as const)('%s and %s on the %s basis: %s', (small, large, basis, words) => {
    expect(closesText(reportOf(small, large, basis))).toBe(words)
  })

  it('is told of each side in the conventions, where they differ', () => {
    const basis = conventions(reportOf('both', 'price', 'total')).find(({ term }) => term === 'Basis')
    expect(basis?.text).toMatch(
      /^Returns rest on dividend-adjusted closes, for AAA, and price closes, as it has no adjusted ones, for BBB\. /,
    )
  })
})
