import { describe, expect, it } from 'vitest'
import { eventTables } from '../../../scripts/data-sets.ts'
import { dayOfIso } from '../../../src/metrics/day.ts'
import { JANUARY_NOTE } from '../../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../../src/report/build.ts'
import { checkEvent } from '../../../src/report/claims/event.ts'
import { ledgerOf } from '../../../src/report/claims.ts'
import type { Evidence } from '../../../src/report/evidence.ts'
import { DEFAULT_SETTINGS } from '../../../src/report/settings.ts'
import { bundledPair } from '../../bundled.ts'
import { INDICES, PORTFOLIOS } from '../../data-sets.ts'

const EVIDENCE: Evidence = {
  sets: { funds: bundledPair(), indices: INDICES, portfolios: PORTFOLIOS },
  events: eventTables(),
}
const report = buildReport(bundledPair(), DEFAULT_SETTINGS, JANUARY_NOTE)
const CUTS = { kind: 'event', event: 'first-cut', months: 6, is: 'ahead', said: 'x' } as const
const RECESSIONS = { kind: 'event', event: 'recession', months: 3, is: 'behind', said: 'x' } as const

describe('claims about what follows events', () => {
  it('are refuted by first cuts, after which small caps led once in seven', () => {
    const finding = checkEvent(CUTS, report, EVIDENCE)
    expect(finding.verdict).toBe('does not hold')
    expect(finding.figure).toBe('event.first-cut.indices.6m.ahead')
    expect(finding.recomputed!.value).toBeCloseTo(1 / 7, 12)
    expect(finding.why).toMatch(
      /^Of 7 first cuts on the indices since 1987, RUT was ahead 6 months later after 1 \(14%, 95% interval 3% to 51%\)\. From any day it was ahead in 48% of all cases\.$/,
    )
  })

  it('follow the rule: in full beyond the interval, roughly beyond one half, else not', () => {
    const behind = checkEvent({ ...CUTS, is: 'behind' }, report, EVIDENCE)
    // Six of seven: 86 %, with an interval from 49 %.
    expect(behind.verdict).toBe('holds roughly')
    expect(checkEvent(RECESSIONS, report, EVIDENCE).why).toMatch(/^Of 16 recessions on the size portfolios/)
  })

  it('say nothing of fewer than five events, and nothing without evidence', () => {
    const early = buildReport(INDICES, { ...DEFAULT_SETTINGS, to: dayOfIso('1999-12-31') }, JANUARY_NOTE)
    const few = { ...EVIDENCE, sets: { indices: INDICES } }
    expect(checkEvent(CUTS, early, few).verdict).toBe('cannot be checked here')
    expect(checkEvent(CUTS, early, few).why).toMatch(/^Only 3 first cuts/)
    const none = { ...EVIDENCE, events: { recessions: null, target: null, midterms: null } }
    for (const evidence of [null, none]) {
      expect(checkEvent(CUTS, { ...report }, evidence).verdict).toBe('cannot be checked here')
    }
  })

  it('stand in the ledger of the January note', () => {
    const verdicts = (evidence: Evidence | null) =>
      Object.fromEntries(
        ledgerOf(report, evidence?.sets, evidence)!.claims.map(({ id, verdict }) => [id, verdict]),
      )
    expect(verdicts(EVIDENCE)['cuts-help']).toBe('does not hold')
    expect(['holds', 'holds roughly', 'does not hold']).toContain(verdicts(EVIDENCE).recession)
    expect(verdicts(null)).toMatchObject({
      'cuts-help': 'cannot be checked here',
      recession: 'cannot be checked here',
    })
  })
})
