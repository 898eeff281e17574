import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { aftermathOf } from '../../src/report/aftermath.ts'
import { buildReport } from '../../src/report/build.ts'
import { allFigures } from '../../src/report/figure-set.ts'
import { historyOf } from '../../src/report/history.ts'
import { scenarioOf } from '../../src/report/scenario.ts'
import { DEFAULT_SETTINGS } from '../../src/report/settings.ts'
import { TOPICS } from '../../src/report/topics/specification.ts'
import { bundledPair } from '../bundled.ts'

const report = buildReport(bundledPair(), DEFAULT_SETTINGS, JANUARY_NOTE)
const figures = [report, historyOf(report), aftermathOf(report), scenarioOf(report)!].flatMap(part =>
  allFigures(part.figures).map(figure => [figure.id, figure] as const),
)
const methods = readFileSync(new URL('../../METHODS.md', import.meta.url), 'utf8')
const anchors = new Set(
  Array.from(methods.matchAll(/^#+ (.+)$/gm), ([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replace(/\s/g, '-'),
  ),
)

describe('every figure', () => {
  it.each(figures)('%s is complete', (id, figure) => {
    expect(figure.id).toBe(id)
    expect(anchors).toContain(figure.anchor)
    expect(Object.keys(TOPICS)).toContain(figure.topic)
    for (const words of [figure.label, figure.definition, figure.formula]) expect(words).toMatch(/\S/)
    if (figure.unit === 'date' || figure.unit === 'text') expect(figure.signed).toBe(false)
    if (figure.value === null) expect(figure.absent).toMatch(/\w{3}/)
    else expect(figure.absent).toBeNull()
    if (typeof figure.value === 'number') expect(figure.value).toSatisfy(Number.isFinite)
  })

  it('is told from any other of its kind by its label', () => {
    for (const origin of ['computed', 'reported']) {
      const labels = figures.filter(([, figure]) => figure.origin === origin).map(([, { label }]) => label)
      expect(labels.filter((label, i) => labels.indexOf(label) !== i)).toEqual([])
    }
  })
})

describe('the sign', () => {
  const signed = (id: string) => new Map(figures).get(id)!.signed

  it.each([
    'return.small',
    'gap.geometric',
    'gap.log',
    'price-vs-ma20.small',
    'ma20-vs-ma50.ratio',
    'mansfield',
    'vol-excess',
    'ratio.lead-needed',
    'after.return.large',
    'after.gap',
    'base.6m.median',
    'spread.mean',
    'eps-lead.2025',
    'scenario.relative',
    'scenario.break-even',
    'scenario.rerating-p25',
    'reported.return.small',
    'reported.vol-excess',
  ])('is part of %s, a change or a difference', id => {
    expect(signed(id)).toBe(true)
  })

  it.each([
    'ratio.last',
    'vol20.small',
    'vol-daily.small',
    'beta',
    'capture.up',
    'after.rank',
    'base.6m.p15',
    'streak.chance',
    'spread.t',
    'eps.2026.small',
    'eps-multiple.2026',
    'discount.pe',
    'reported.discount.pe',
  ])('is no part of %s, a level, a share or an input', id => {
    expect(signed(id)).toBe(false)
  })
})
