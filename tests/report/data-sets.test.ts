/**
 * The page on each bundled data set: what is absent has a reason, words follow the frequency, and nothing looks ahead.
 */

import { describe, expect, it } from 'vitest'
import { isoOf } from '../../src/metrics/day.ts'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../src/report/build.ts'
import { basisAbsence, basisShown, dataSetOf } from '../../src/report/data-sets.ts'
import { allFigures } from '../../src/report/figure-set.ts'
import { presets } from '../../src/report/presets.ts'
import { DEFAULT_SETTINGS } from '../../src/report/settings.ts'
import { bundledPair } from '../bundled.ts'
import { INDICES, PORTFOLIOS } from '../data-sets.ts'

describe('the indices', () => {
  const report = buildReport(INDICES, DEFAULT_SETTINGS, JANUARY_NOTE)

  it('open on the note’s window, of which they are the subject', () => {
    const { first, last } = report.window
    expect([isoOf(first), isoOf(last)]).toEqual(['2025-08-29', '2026-01-20'])
    // As issue and note have it: +11.79 % and +5.21 %.
    expect(report.figures['return.small']?.value).toBeCloseTo(0.1179, 4)
    expect(report.figures['return.large']?.value).toBeCloseTo(0.0521, 4)
  })

  it('have no total return, and say why', () => {
    expect(basisAbsence(INDICES, 'total')).toMatch(/price indices/)
    expect(basisShown(INDICES, 'total')).toBe('price')
    expect(basisAbsence(INDICES, 'price')).toBeNull()
    const total = buildReport(INDICES, { ...DEFAULT_SETTINGS, basis: 'total' }, JANUARY_NOTE)
    expect(total.figures['return.small']?.value).toBe(report.figures['return.small']?.value)
    expect(total.figures['return.small']?.source).toContain('price closes')
  })
})

describe('the portfolios', () => {
  const report = buildReport(PORTFOLIOS, DEFAULT_SETTINGS, JANUARY_NOTE)

  it('open on their last ten years, as they end before the note', () => {
    const { first, last } = report.window
    expect([isoOf(first), isoOf(last)]).toEqual(['2014-12-31', '2024-12-31'])
    const current = presets(report, DEFAULT_SETTINGS).filter(preset => preset.current)
    expect(current.map(({ id }) => id)).toEqual(['10y'])
  })

  it('have no price closes, and say why', () => {
    expect(basisAbsence(PORTFOLIOS, 'price')).toMatch(/total returns only/)
    expect(basisShown(PORTFOLIOS, 'price')).toBe('total')
  })

  it('are told of by the month and annualised by 12', () => {
    expect(report.words).toMatchObject({ unit: 'month', perYear: 12 })
    for (const figure of allFigures(report.figures)) {
      expect(`${figure.label} ${figure.definition} ${figure.absent ?? ''}`).not.toMatch(/\bsessions?\b/)
    }
  })
})

it('other prices are of no data set and lack no basis by name', () => {
  const own = { ...bundledPair(), bundled: false, provenance: { kind: 'file' } as const }
  expect(dataSetOf(own)).toBeNull()
  expect(basisAbsence(own, 'total')).toBeNull()
})

it('the basis that prices are on is the only one that both sides have, whatever was chosen', () => {
  const pair = bundledPair()
  const closesOnly = {
    ...pair,
    small: { ...pair.small, adjusted: null },
    large: { ...pair.large, adjusted: null },
  }
  const adjustedOnly = {
    ...closesOnly,
    small: { ...closesOnly.small, basis: 'total' as const },
    large: { ...closesOnly.large, basis: 'total' as const },
  }
  expect([basisShown(pair, 'price'), basisShown(pair, 'total')]).toEqual(['price', 'total'])
  expect([basisShown(closesOnly, 'price'), basisShown(closesOnly, 'total')]).toEqual(['price', 'price'])
  expect([basisShown(adjustedOnly, 'price'), basisShown(adjustedOnly, 'total')]).toEqual(['total', 'total'])
  const mixed = { ...pair, large: closesOnly.large }
  expect([basisShown(mixed, 'price'), basisShown(mixed, 'total')]).toEqual(['price', 'total'])
})
