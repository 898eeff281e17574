/** The report with any note: none, the January 2026 one, and a tiny one about other days with other thresholds. */
import { describe, expect, it } from 'vitest'
import { dayOfIso, isoOf } from '../../src/metrics/day.ts'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import type { Note } from '../../src/notes/note.ts'
import { noteSchema } from '../../src/notes/schema.ts'
import { aftermathOf } from '../../src/report/aftermath.ts'
import { buildReport } from '../../src/report/build.ts'
import { ledgerOf, verdictSentence } from '../../src/report/claims.ts'
import { historyOf } from '../../src/report/history.ts'
import { presets } from '../../src/report/presets.ts'
import { scenarioOf } from '../../src/report/scenario.ts'
import { DEFAULT_SETTINGS } from '../../src/report/settings.ts'
import { bundledPair } from '../bundled.ts'

const TINY: Note = {
  id: 'tiny',
  title: 'A lead to come',
  publisher: 'Nobody in particular',
  published: '2021-02-01',
  address: 'https://example.org/tiny',
  labels: [],
  subject: JANUARY_NOTE.subject,
  window: { from: '2020-10-30', to: '2021-01-29' },
  reported: { 'return.small': { value: 0.34, unit: 'fraction', source: null, label: 'Small caps' } },
  inputs: {
    'eps.2022.small': { value: 0.2, unit: 'fraction', source: null, label: 'Small-cap growth' },
    'eps.2022.large': { value: 0.1, unit: 'fraction', source: null, label: 'Large-cap growth' },
    'pb.small': { value: 2, unit: 'times', source: null, label: 'Small-cap P/B' },
    'pb.large': { value: 4, unit: 'times', source: null, label: 'Large-cap P/B' },
  },
  fundamentals: {
    periods: ['2022'],
    multiples: [],
    measures: ['pb'],
    scenario: { period: '2022', measure: 'pb' },
  },
  retold: false,
  bands: {},
  outlook: {},
  signals: {},
  forecast: { low: 0.05, high: 0.1, months: { from: 3, to: 9 }, conditions: [], source: null },
  claims: [
    {
      id: 'return',
      section: null,
      text: 'Small caps gained 34% in three months.',
      source: null,
      check: {
        kind: 'value',
        scope: 'window',
        figure: 'return.small',
        reported: 'return.small',
        rule: 'return',
        digit: 0.01,
      },
    },
    {
      id: 'lead',
      section: null,
      text: 'They lead by 5 to 10 points more.',
      source: null,
      check: { kind: 'forecast' },
    },
  ],
  references: [],
  passages: null,
}

const with_ = (note: Note | null) => buildReport(bundledPair(), DEFAULT_SETTINGS, note)
const [none, january, tiny] = [with_(null), with_(JANUARY_NOTE), with_(TINY)]
const valuesOf = (figures: object) =>
  Object.values(figures as Record<string, { id: string; value: unknown; origin: string }>)

describe('a report without a note', () => {
  it('has every computed figure of prices, and nothing reported', () => {
    const ids = new Set(valuesOf(none.figures).map(({ id }) => id))
    for (const { id, origin } of valuesOf(january.figures)) {
      const ofInputs = /^(eps|pe\.|pb\.|ps\.|ev-ebitda|discount)/.test(id)
      expect(ids.has(id), id).toBe(origin === 'computed' && !ofInputs)
    }
  })

  it('gives over the same window the same values to the last bit', () => {
    const { first, last } = january.window
    const same = buildReport(bundledPair(), { ...DEFAULT_SETTINGS, from: first, to: last }, null)
    for (const { id, value } of valuesOf(same.figures)) {
      expect(value, id).toBe((january.figures as Record<string, { value: unknown }>)[id]!.value)
    }
  })

  it('opens on all there is, and has no ledger, no scenario and no preset of a note', () => {
    expect(none.window.sessions).toBe(bundledPair().aligned.dates.length)
    expect(ledgerOf(none)).toBeNull()
    expect(scenarioOf(none)).toBeNull()
    expect(presets(none, DEFAULT_SETTINGS).map(({ id }) => id)).not.toContain('report')
    expect(verdictSentence(none, null)).toBe(none.sentences.verdict)
    expect(none.sentences).not.toHaveProperty('eps')
  })

  it('still tells how often small caps led, and what happened next without judging it', () => {
    const early = buildReport(bundledPair(), { ...DEFAULT_SETTINGS, to: dayOfIso('2020-01-31')! }, null)
    const { figures, base } = historyOf(early)
    expect(
      Object.keys(figures).filter(id => id.startsWith('base.') && !id.startsWith('base.after-lead.')),
    ).toEqual(['base.6m.p0', 'base.6m.median', 'base.12m.p0', 'base.12m.median'])
    expect(base.sentence).toMatch(/draw level/)
    const after = aftermathOf(early)
    expect(after.band).toBeNull()
    expect(after.forecast.state).toBeNull()
    expect(after.figures['after.gap.6m']?.value).toBeTypeOf('number')
    expect(after.sentence).not.toMatch(/forecast/)
  })
})

describe('a report with a tiny note of other days and thresholds', () => {
  it('is a note', () => {
    expect(noteSchema.safeParse(TINY).error?.issues).toBeUndefined()
  })

  it('opens on the note’s window', () => {
    expect([isoOf(tiny.window.first), isoOf(tiny.window.last)]).toEqual(['2020-10-30', '2021-01-29'])
    const preset = presets(tiny, DEFAULT_SETTINGS).find(({ id }) => id === 'report')!
    expect(preset).toMatchObject({ label: 'Note', current: true, absent: null })
    expect(preset.meaning).toContain('Oct 30, 2020')
  })

  it('asks history for its thresholds and months, and for no others', () => {
    const { figures } = historyOf(tiny)
    expect(
      Object.keys(figures).filter(id => id.startsWith('base.') && !id.startsWith('base.after-lead.')),
    ).toEqual([
      'base.3m.p0',
      'base.3m.p5',
      'base.3m.p10',
      'base.3m.median',
      'base.9m.p0',
      'base.9m.p5',
      'base.9m.p10',
      'base.9m.median',
      'base.3to9m.p5',
    ])
    const share = (id: string) => (figures as Record<string, { value: number }>)[id]!.value
    expect(share('base.9m.p5')).toBeGreaterThan(share('base.9m.p10'))
    expect(share('base.3to9m.p5')).toBeGreaterThan(share('base.9m.p5'))
  })

  it('scores its forecast by what came between three and nine months', () => {
    const { dates, small, large } = tiny.series.pair
    const b = tiny.window.b
    let reached = false
    for (let i = b + 1; i < dates.length && isoOf(dates[i]!) <= '2021-10-29'; i++) {
      const gap = small[i]! / small[b]! - large[i]! / large[b]!
      if (isoOf(dates[i]!) >= '2021-04-29' && gap >= 0.05) reached = true
    }
    expect(aftermathOf(tiny).forecast.state).toBe(reached ? 'came true' : 'did not come true')
    const forecast = ledgerOf(tiny)!.claims.find(({ id }) => id === 'lead')!
    expect(forecast.verdict).toBe(`forecast: ${reached ? 'came true' : 'did not come true'}`)
    expect(forecast.tolerance).toContain('from 3 to 9 months')
  })

  it('judges its claims and starts the scenario from its inputs', () => {
    expect(ledgerOf(tiny)!.claims.find(({ id }) => id === 'return')!.verdict).toBe('holds')
    const scenario = scenarioOf(tiny)!
    expect(scenario.unchanged.gap).toBeCloseTo(0.1, 12)
    expect(Object.keys(scenario.figures)).toContain('scenario.rerating-p10')
    expect(Object.keys(scenario.figures)).not.toContain('scenario.rerating-p15')
    expect(tiny.figures).toHaveProperty('discount.pb')
    expect(tiny.figures).not.toHaveProperty('discount.pe')
  })
})
