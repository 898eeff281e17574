import { describe, expect, it } from 'vitest'
import { eventTables } from '../../../scripts/data-sets.ts'
import { dayOfIso } from '../../../src/metrics/day.ts'
import { JANUARY_NOTE } from '../../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../../src/report/build.ts'
import { checkEvent } from '../../../src/report/claims/event.ts'
import { checkRateCycle } from '../../../src/report/claims/rate-cycle.ts'
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

  it('find a cycle of cuts under way that began more than a year before the note', () => {
    const finding = checkRateCycle({ kind: 'rate-cycle', said: 'x' }, JANUARY_NOTE, EVIDENCE)
    expect(finding.verdict).toBe('holds roughly')
    expect(finding.why).toBe(
      'The first cut took effect on Sep 19, 2024, 488 days before the note’s last close; 6 cuts of 1.75 pp in all had been made by then, the last on Dec 11, 2025: the cycle is under way rather than beginning.',
    )
    const on = (to: string, evidence: Evidence | null = EVIDENCE) =>
      checkRateCycle(
        { kind: 'rate-cycle', said: 'x' },
        { ...JANUARY_NOTE, window: { from: to, to } },
        evidence,
      )
    expect(on('2025-09-19').verdict).toBe('holds')
    expect(on('2025-09-20').verdict).toBe('holds roughly')
    expect(on('2024-09-18').why).toBe(
      'The last change of the target before the note was a rise on Jul 27, 2023.',
    )
    expect(on('2024-09-18').verdict).toBe('does not hold')
    // Rates fell to zero in March 2020 and stood there.
    expect(on('2021-06-30').verdict).toBe('does not hold')
    expect(on('1982-12-31').verdict).toBe('cannot be checked here')
    expect(on('2025-09-19', null).verdict).toBe('cannot be checked here')
  })

  it('stand in the ledger of the January note', () => {
    const verdicts = (evidence: Evidence | null) =>
      Object.fromEntries(
        ledgerOf(report, evidence?.sets, evidence)!.claims.map(({ id, verdict }) => [id, verdict]),
      )
    expect(verdicts(EVIDENCE)['cuts-help']).toBe('does not hold')
    expect(verdicts(EVIDENCE)['cutting-cycle']).toBe('holds roughly')
    expect(ledgerOf(report, EVIDENCE.sets, EVIDENCE)!.sentence).toContain('against prices and events: ')
    expect(['holds', 'holds roughly', 'does not hold']).toContain(verdicts(EVIDENCE).recession)
    expect(verdicts(null)).toMatchObject({
      'cuts-help': 'cannot be checked here',
      recession: 'cannot be checked here',
    })
  })
})
