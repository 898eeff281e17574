import { describe, expect, it } from 'vitest'
import { eventTables } from '../../scripts/data-sets.ts'
import { dayOfIso, isoOf } from '../../src/metrics/day.ts'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../src/report/build.ts'
import { eventSentence, eventsOf, studiesOf } from '../../src/report/events.ts'
import type { Evidence } from '../../src/report/evidence.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../src/report/settings.ts'
import { EVENT_MONTHS } from '../../src/report/topics/events.ts'
import { bundledPair } from '../bundled.ts'
import { INDICES, PORTFOLIOS } from '../data-sets.ts'
import oracle from '../fixtures/depth.json' with { type: 'json' }
import { until } from '../truncated.ts'

const EVIDENCE: Evidence = {
  sets: { funds: bundledPair(), indices: INDICES, portfolios: PORTFOLIOS },
  events: eventTables(),
}
const reportOf = (settings: Partial<Settings> = {}) =>
  buildReport(bundledPair(), { ...DEFAULT_SETTINGS, ...settings }, JANUARY_NOTE)

const SETS = { funds: 'funds', indices: 'indices', 'size portfolios': 'portfolios' } as const
const KINDS = { first_cuts: 'first-cut', recession_starts: 'recession' } as const

describe('the outcomes after events', () => {
  it.each(Object.entries(oracle.events))('agree with pandas on %s', (name, kinds) => {
    const [, set, basis] = /^(.*) (price|total)$/.exec(name) as unknown as [
      string,
      keyof typeof SETS,
      'price' | 'total',
    ]
    const data = SETS[set]
    const all = eventsOf(reportOf({ basis }), EVIDENCE)
    for (const [key, events] of Object.entries(kinds)) {
      const kind = KINDS[key as keyof typeof KINDS]
      const study = all.studies.find(each => each.kind === kind && each.data === data)!
      expect(study.events).toHaveLength(events.length)
      const rows = data === 'portfolios' ? ['1', '3', '6', '12'] : ['21', '63', '126', '252']
      const known: number[][] = rows.map(() => [])
      for (const [i, wanted] of events.entries()) {
        const { day, row, gaps } = study.events[i]!
        if (data !== 'portfolios') expect([isoOf(day), isoOf(row)]).toEqual([wanted.event, wanted.row])
        for (const [k, horizon] of rows.entries()) {
          const expected = (wanted as unknown as Record<string, number | null>)[horizon]!
          if (expected === null) expect(gaps[k]).toBeNull()
          else {
            expect(Math.abs(gaps[k]! - expected)).toBeLessThan(1e-9)
            known[k]!.push(expected)
          }
        }
      }
      for (const [k, months] of EVENT_MONTHS.entries()) {
        const figure = (of: 'n' | 'ahead' | 'mean') =>
          all.figures[`event.${kind}.${data}.${months}m.${of}`]!.value as number
        const gaps = known[k]!
        expect(figure('n')).toBe(gaps.length)
        expect(figure('ahead')).toBeCloseTo(gaps.filter(gap => gap > 0).length / gaps.length, 12)
        expect(Math.abs(figure('mean') - gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length)).toBeLessThan(
          1e-9,
        )
      }
    }
  })

  it('are those that the issue of rate cuts names: once ahead after seven, −4.5 pp on average', () => {
    const { figures } = eventsOf(reportOf(), EVIDENCE)
    expect(figures['event.first-cut.indices.6m.n']!.value).toBe(7)
    expect(figures['event.first-cut.indices.6m.ahead']!.value).toBeCloseTo(1 / 7, 12)
    expect(figures['event.first-cut.indices.6m.mean']!.value).toBeCloseTo(-0.045, 3)
  })

  it('know no event and no outcome after the as-of day', () => {
    for (const iso of ['1998-10-15', '2008-06-30', '2024-12-31']) {
      const to = dayOfIso(iso)!
      const report = buildReport(INDICES, { ...DEFAULT_SETTINGS, to }, null)
      const cut: Evidence = {
        ...EVIDENCE,
        sets: { indices: until(INDICES, to), portfolios: until(PORTFOLIOS, to) },
      }
      const whole = { ...EVIDENCE, sets: { indices: INDICES, portfolios: PORTFOLIOS } }
      expect(eventsOf({ ...report }, cut)).toEqual(eventsOf({ ...report }, whole))
      for (const { events } of eventsOf(report, whole).studies) {
        for (const { day } of events) expect(day).toBeLessThanOrEqual(to)
      }
    }
  })

  it('take days of the reader’s own, and none that no data set covers', () => {
    const own = ['1900-01-02', '2001-09-11', '2008-09-15'].map(day => dayOfIso(day)!)
    const study = studiesOf(eventsOf(reportOf({ events: own }), EVIDENCE), 'own')[0]!
    expect(study.events.map(({ day }) => isoOf(day))).toEqual(['2001-09-11', '2008-09-15'])
    // The markets were closed from September 11 to 14, 2001.
    expect(isoOf(study.events[0]!.row)).toBe(study.data === 'portfolios' ? '2001-09-28' : '2001-09-17')
  })

  it('leave out a kind whose table the build lacks', () => {
    const without = { ...EVIDENCE, events: { ...EVIDENCE.events, target: null } }
    const kinds = new Set(eventsOf(reportOf(), without).studies.map(({ kind }) => kind))
    expect([...kinds]).toEqual(['recession', 'midterm'])
  })

  it('turn their sign when the sides are exchanged', () => {
    const id = 'event.recession.portfolios.12m.mean'
    const [there, back] = [reportOf(), reportOf({ swap: true })].map(
      report => eventsOf(report, EVIDENCE).figures[id]!.value as number,
    )
    expect(back).toBeCloseTo(-there!, 12)
  })
})

describe('the sentence over events', () => {
  const sentence = (settings: Partial<Settings>, kind: 'first-cut' | 'recession' | 'own') => {
    const [study] = studiesOf(eventsOf(reportOf(settings), EVIDENCE), kind)
    return eventSentence(study!)
  }

  it('says how often, by how much, and what any day brought', () => {
    expect(sentence({}, 'first-cut')).toMatch(
      /^Six months after the 7 first rate cuts on the indices since 1987, RUT was ahead of SPX once, with a mean gap of −4\.5 pp; after any day it was ahead in 48% of all cases, by 0\.0 pp on average\.$/,
    )
    expect(sentence({}, 'recession')).toMatch(/^Six months after the 16 recessions on the size portfolios/)
  })

  it('says that few events say nothing', () => {
    const events = [dayOfIso('2008-09-15')!]
    expect(sentence({ events }, 'own')).toMatch(/^Six months after the one date .* Fewer than 5 events/)
    const late = [dayOfIso('2026-01-15')!]
    expect(sentence({ events: late }, 'own')).toMatch(/^No date .* was six months old/)
  })
})
