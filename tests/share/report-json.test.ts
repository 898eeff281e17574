import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../src/report/build.ts'
import { allFigures } from '../../src/report/figure-set.ts'
import { DEFAULT_SETTINGS } from '../../src/report/settings.ts'
import { reportJson } from '../../src/share/report-json.ts'
import { publishedSchema, reportSchema } from '../../src/share/report-schema.ts'
import { wholeReport } from '../../src/share/whole-report.ts'
import { bundledPair } from '../bundled.ts'

const report = buildReport(bundledPair(), { ...DEFAULT_SETTINGS, whatIf: { 'pe.small': 15 } }, JANUARY_NOTE)
const whole = wholeReport(report)

describe('the report as JSON', () => {
  const text = reportJson(whole)

  it('is what its schema says', () => {
    expect(reportSchema.safeParse(JSON.parse(text)).error).toBeUndefined()
  })

  it('holds every figure with its exact value', () => {
    const { figures } = reportSchema.parse(JSON.parse(text))
    const all = Object.assign({}, report.figures, ...whole.further!.map(group => group.figures))
    expect(figures.map(figure => figure.id).sort()).toEqual(Object.keys(all).sort())
    for (const figure of figures) expect(figure.value).toBe(all[figure.id]?.value)
  })

  it('says how the prices reached the page, which reports of version 1.0 did not', () => {
    const document = JSON.parse(text)
    expect(document.passport.small.provenance).toBe('bundled')
    delete document.passport.small.provenance
    expect(reportSchema.safeParse(document).error).toBeUndefined()
  })

  it('holds every claim with its verdict', () => {
    const { claims } = reportSchema.parse(JSON.parse(text))
    expect(claims.length).toBeGreaterThan(29)
    expect(claims.map(claim => claim.verdict)).toEqual(whole.claims!.map(claim => claim.verdict))
  })

  it('holds the closes of the window', () => {
    const { series, window } = reportSchema.parse(JSON.parse(text))
    expect(series.dates).toHaveLength(window.sessions)
    expect([series.dates[0], series.dates.at(-1)]).toEqual(['2025-08-29', '2026-01-20'])
    expect(series.small.at(-1)! / series.small[0]! - 1).toBe(report.figures['return.small']!.value)
  })

  it('is also what the schema says where figures are absent', () => {
    const short = buildReport(bundledPair(), { ...DEFAULT_SETTINGS, from: 0, to: 13_335 }, JANUARY_NOTE)
    expect(allFigures(short.figures).some(figure => figure.value === null)).toBe(true)
    expect(reportSchema.safeParse(JSON.parse(reportJson({ report: short }))).error).toBeUndefined()
  })
})

describe('the published schema', () => {
  const file = new URL('../../public/report.schema.json', import.meta.url)

  it('is up to date (UPDATE_SCHEMA=1 writes it anew)', () => {
    if (process.env.UPDATE_SCHEMA) writeFileSync(file, publishedSchema())
    expect(existsSync(file)).toBe(true)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(publishedSchema()))
  })

  it('refuses what is no report', () => {
    const document = JSON.parse(reportJson({ report }))
    expect(reportSchema.safeParse({ ...document, window: {} }).success).toBe(false)
    expect(reportSchema.safeParse({ ...document, extra: 1 }).success).toBe(false)
    document.figures[0].value = {}
    expect(reportSchema.safeParse(document).success).toBe(false)
  })
})
