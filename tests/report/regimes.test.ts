import { describe, expect, it } from 'vitest'
import { eventTables } from '../../scripts/data-sets.ts'
import { dayOfIso } from '../../src/metrics/day.ts'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../src/report/build.ts'
import { depthOf } from '../../src/report/depth.ts'
import type { Evidence } from '../../src/report/evidence.ts'
import { regimeSentence, regimesOf } from '../../src/report/regimes.ts'
import { DEFAULT_SETTINGS } from '../../src/report/settings.ts'
import { bundledPair } from '../bundled.ts'
import { INDICES, PORTFOLIOS } from '../data-sets.ts'
import { until } from '../truncated.ts'

const EVIDENCE: Evidence = {
  sets: { funds: bundledPair(), indices: INDICES, portfolios: PORTFOLIOS },
  events: eventTables(),
}
const report = buildReport(bundledPair(), DEFAULT_SETTINGS, JANUARY_NOTE)

describe('base rates by regime', () => {
  const { studies, figures } = regimesOf(report, EVIDENCE)

  it.each(['funds', 'indices', 'portfolios'] as const)('begin on %s with the unconditional ones', data => {
    const basis = data === 'portfolios' ? 'total' : 'price'
    const depth = depthOf(report, EVIDENCE).figures
    expect(figures[`regime.all.${data}.12m.p0`]!.value).toBe(depth[`depth.${data}.${basis}.12m.p0`]!.value)
    expect(figures[`regime.all.${data}.6to12m.p15`]!.value).toBe(
      depth[`depth.${data}.${basis}.6to12m.p15`]!.value,
    )
  })

  it('share out all starts between recession and none, whose rates average to the whole', () => {
    for (const { rows } of studies) {
      const [all, recession, expansion] = rows
      expect(recession!.starts + expansion!.starts).toBe(all!.starts)
      const hits = (row: typeof all) => row!.reached.rate!.count
      expect(hits(recession) + hits(expansion)).toBe(hits(all))
    }
  })

  it('count the recessions and the years after first cuts', () => {
    const of = (data: string, regime: string) =>
      studies.find(study => study.data === data)!.rows.find(row => row.regime === regime)!
    expect(of('portfolios', 'recession').episodes).toBe(16)
    expect(of('indices', 'after-cut').episodes).toBe(7)
    expect(of('funds', 'recession').episodes).toBe(3)
  })

  it('agree with a count by hand over the months of one recession', () => {
    const { dates, small, large } = PORTFOLIOS.aligned
    const cut = { ...EVIDENCE, events: { ...EVIDENCE.events, recessions: [EVIDENCE.events.recessions![2]!] } }
    const row = regimesOf({ ...report }, cut).studies.at(-1)!.rows[1]!
    let [starts, ahead] = [0, 0]
    for (const [i, day] of dates.entries()) {
      const iso = new Date(day * 86_400_000).toISOString().slice(0, 7)
      if (iso < '1937-06' || iso > '1938-06') continue
      starts++
      if (small.close[i + 12]! / small.close[i]! >= large.close[i + 12]! / large.close[i]!) ahead++
    }
    expect([row.starts, row.ahead.rate!.count]).toEqual([starts, ahead])
  })

  it('look at nothing after the as-of day', () => {
    const to = dayOfIso('2009-03-31')!
    const then = buildReport(INDICES, { ...DEFAULT_SETTINGS, from: to - 400, to }, JANUARY_NOTE)
    const cut: Evidence = {
      ...EVIDENCE,
      sets: { indices: until(INDICES, to), portfolios: until(PORTFOLIOS, to) },
    }
    const whole = { ...EVIDENCE, sets: { indices: INDICES, portfolios: PORTFOLIOS } }
    expect(regimesOf({ ...then }, cut)).toEqual(regimesOf({ ...then }, whole))
  })

  it('leave out the regimes whose table the build lacks', () => {
    const none = { ...EVIDENCE, events: { recessions: null, target: null, midterms: null } }
    const [study] = regimesOf({ ...report }, none).studies
    expect(study!.rows.map(({ regime }) => regime)).toEqual(['all'])
    expect(regimeSentence(study!)).toBeNull()
  })

  it('are told in a sentence with the number of recessions', () => {
    expect(regimeSentence(studies.at(-1)!)).toMatch(
      /^In the size portfolios a lead of 15 pp .* followed \d+% of the starts in a recession, which are from 16 recessions, and 24% of all starts\.$/,
    )
  })
})
