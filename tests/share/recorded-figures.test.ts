import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../src/report/build.ts'
import { type FigureId, figureIn } from '../../src/report/figure-set.ts'
import type { Report } from '../../src/report/report.ts'
import { DEFAULT_SETTINGS } from '../../src/report/settings.ts'
import {
  changesSentence,
  compareFigures,
  type RecordedFigures,
  readFigures,
  recordFigures,
} from '../../src/share/recorded-figures.ts'
import { bundledPair } from '../bundled.ts'

const report = buildReport(bundledPair(), DEFAULT_SETTINGS, JANUARY_NOTE)
const recorded = readFigures(recordFigures(report)) as RecordedFigures

function withValue(id: FigureId, value: number | null): Report {
  return { ...report, figures: { ...report.figures, [id]: { ...report.figures[id]!, value } } }
}

describe('the figures a view was shared with', () => {
  it('come back exactly', () => {
    expect(recorded.values.size).toBe(24)
    for (const [id, value] of recorded.values) expect(value, id).toBe(figureIn(report.figures, id)!.value)
    expect(compareFigures(recorded, report)).toEqual([])
    expect(changesSentence([])).toBeNull()
  })

  it('are the same where browsers differ in the last bits only', () => {
    const value = report.figures.mansfield!.value as number
    expect(compareFigures(recorded, withValue('mansfield', value * (1 + 2 ** -51)))).toEqual([])
  })

  it('say which is another one, and by how much', () => {
    const now = withValue('return.small', 0.12)
    const changes = compareFigures(recorded, now)
    expect(changes).toMatchObject([{ id: 'return.small', now: 0.12 }])
    expect(changes[0]!.text).toMatch(/: the link says \+11\.66%, computed here \+12\.00% \(\+0\.34 pp\)$/)
    expect(changesSentence(changes)).toMatch(
      /^One figure is not what the link says: .*\. The page computes its own from the prices it shows\.$/,
    )
  })

  it('show a difference that rounding would hide', () => {
    const value = report.figures.beta!.value as number
    expect(compareFigures(recorded, withValue('beta', value + 2e-7))[0]!.text).toMatch(/\(2\.0e−7\)$/)
  })

  it('tell an absent figure from zero', () => {
    expect(compareFigures(recorded, withValue('beta', null))[0]!.text).toMatch(
      /the link says 1\.26, computed here n\/a/,
    )
    expect(compareFigures(readFigures(recordFigures(withValue('beta', null)))!, report)).toHaveLength(1)
  })

  it('say nothing of capture, which is left out below twelve months since 1.0.0', () => {
    expect(report.figures['capture.up']?.value).toBeNull()
    const then = new Map([...recorded.values, ['capture.up', 0.97] as const])
    expect(compareFigures({ ...recorded, values: then }, report)).toEqual([])
  })

  it('are never a reason to say anything of the prices or of the way of computing', () => {
    // The digest of the prices that a link names is the sender’s word like the figures are.
    for (const bearer of ['the link', 'this saved page'] as const) {
      const said = { prices: recorded.prices, values: new Map([...recorded.values, ['beta', 9]]) }
      const text = changesSentence(compareFigures(said, report, bearer), bearer)
      expect(text).toContain(`not what ${bearer} says`)
      expect(text).not.toMatch(/has changed|same|other prices/)
    }
  })

  it('are ignored when damaged', () => {
    const text = recordFigures(report)
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('A', 'z', '.', '-', ''), (at, character) => {
        const altered = text.slice(0, at) + character + text.slice(at + 1)
        if (altered !== text) expect(readFigures(altered)).toBeNull()
      }),
    )
    fc.assert(fc.property(fc.string(), text => readFigures(text) === null))
  })
})
