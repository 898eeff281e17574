import { describe, expect, it } from 'vitest'
import { eventTables } from '../../scripts/data-sets.ts'
import { dayOfIso } from '../../src/metrics/day.ts'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../src/report/build.ts'
import { deepestRun, depthOf, depthRange, depthSentence, rangeText } from '../../src/report/depth.ts'
import type { Evidence } from '../../src/report/evidence.ts'
import { figureIn } from '../../src/report/figure-set.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../src/report/settings.ts'
import { bundledPair } from '../bundled.ts'
import { INDICES, PORTFOLIOS } from '../data-sets.ts'
import oracle from '../fixtures/depth.json' with { type: 'json' }
import { until } from '../truncated.ts'

const EVIDENCE: Evidence = {
  sets: { funds: bundledPair(), indices: INDICES, portfolios: PORTFOLIOS },
  events: eventTables(),
}
const reportOf = (settings: Partial<Settings> = {}, note: typeof JANUARY_NOTE | null = JANUARY_NOTE) =>
  buildReport(bundledPair(), { ...DEFAULT_SETTINGS, ...settings }, note)
const report = reportOf()
const IDS = { funds: 'funds', indices: 'indices', 'size portfolios': 'portfolios' } as const

describe('the depth of the evidence', () => {
  const { rows, figures } = depthOf(report, EVIDENCE)

  it('asks each data set on each basis that it has', () => {
    expect(rows.map(({ data, basis }) => `${data} ${basis}`)).toEqual([
      'funds price',
      'funds total',
      'indices price',
      'portfolios total',
    ])
  })

  it.each(oracle.base)('agrees with pandas on $data, $basis', expected => {
    const stem = `depth.${IDS[expected.data as keyof typeof IDS]}.${expected.basis}`
    const near = (id: string, wanted: number, within = 1e-9) =>
      expect(Math.abs((figureIn(figures, `${stem}.${id}`)!.value as number) - wanted)).toBeLessThan(within)
    near('6m.p15', expected['6m'].p15)
    near('12m.p15', expected['12m'].p15)
    near('12m.p0', expected['12m'].p0)
    near('6to12m.p15', expected['6to12m'].p15)
    near('independent', expected['12m'].independent, 0.005)
  })

  it('puts each share within its interval', () => {
    for (const { ahead, near, far, reached } of rows) {
      for (const { rate, interval } of [ahead, near!, far, reached]) {
        expect(interval!.low).toBeLessThanOrEqual(rate!.share)
        expect(interval!.high).toBeGreaterThanOrEqual(rate!.share)
      }
    }
  })

  it('looks at nothing after the as-of day', () => {
    for (const day of ['1995-06-30', '2008-09-15', '2026-01-20']) {
      const to = dayOfIso(day)!
      const cut: Evidence = {
        ...EVIDENCE,
        sets: {
          funds: until(bundledPair(), to),
          indices: until(INDICES, to),
          portfolios: until(PORTFOLIOS, to),
        },
      }
      const then = buildReport(INDICES, { ...DEFAULT_SETTINGS, from: to - 400, to }, JANUARY_NOTE)
      if (day < '2000-05-26') delete (cut.sets as { funds?: unknown }).funds
      expect(depthOf(then, cut)).toEqual(depthOf({ ...then }, EVIDENCE))
      expect(deepestRun(then, cut)).toEqual(deepestRun(then, EVIDENCE))
    }
  })

  it('leaves out a data set that the build lacks, and one that had not begun', () => {
    const without = depthOf({ ...report }, { ...EVIDENCE, sets: { funds: bundledPair() } })
    expect(without.rows.map(({ data }) => data)).toEqual(['funds', 'funds'])
    const early = buildReport(INDICES, { ...DEFAULT_SETTINGS, to: dayOfIso('1990-01-02') }, null)
    expect(depthOf(early, EVIDENCE).rows.map(({ data }) => data)).toEqual(['indices', 'portfolios'])
  })

  it('asks of large caps when the sides are exchanged', () => {
    const swapped = depthOf(reportOf({ swap: true }), EVIDENCE)
    const expected = oracle.base[2]!['6to12m'].m15
    const { value } = swapped.figures['depth.indices.price.6to12m.p15']!
    expect(Math.abs((value as number) - expected)).toBeLessThan(1e-9)
  })

  it('asks about 15 points where no note forecasts anything', () => {
    expect(depthOf(reportOf({}, null), EVIDENCE).lead).toBe(0.15)
  })
})

describe('the sentence over the depths', () => {
  it('names each share once a data set, and whether the intervals overlap', () => {
    const result = depthOf(report, EVIDENCE)
    const range = depthRange(result)!
    expect([range.low.data, range.high.data]).toEqual(['funds', 'portfolios'])
    // 15% lies below the interval of the portfolios.
    expect(range.low.reached.rate!.share).toBeLessThan(range.high.reached.interval!.low)
    expect(range.agree).toBe(false)
    expect(rangeText(result)).toBe('15% to 24%')
    const sentence = depthSentence(result)
    expect(sentence).toContain('15% of the starts in the funds since 2000')
    expect(sentence).toContain('16% of the starts in the indices since 1987')
    expect(sentence).toContain('24% of the starts in the size portfolios since 1926')
    expect(sentence).toMatch(/15% lies outside the interval of the size portfolios, 18% to 32%\.$/)
    const same = { ...result, rows: result.rows.filter(({ data }) => data !== 'portfolios') }
    expect(depthSentence(same)).toMatch(/do not contradict each other\.$/)
    expect(rangeText(same)).toBeNull()
  })

  it('says so when nothing reaches back far enough', () => {
    expect(depthSentence(depthOf({ ...report }, { ...EVIDENCE, sets: {} }))).toMatch(/^No data set reaches/)
  })
})

describe('the latest run on the deepest data', () => {
  it('is known as soon as the as-of day allows', () => {
    expect(deepestRun(reportOf({ to: dayOfIso('2026-01-20') }), EVIDENCE)).toMatch(
      /RUT is in a run of 12 days ahead, begun on Jan 2, 2026; it is the longest since the \d+ of .* 2008\.$/,
    )
    expect(deepestRun(reportOf({ to: dayOfIso('2026-02-10') }), EVIDENCE)).toMatch(
      /had 14 and ended on Jan 22, 2026; it is the longest since the 16 of Apr 1996 – May 1996\.$/,
    )
  })
})
