import { describe, expect, it } from 'vitest'
import { dayOfIso } from '../../src/metrics/day.ts'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../src/report/build.ts'
import { buildHistory, historyOf, historySteps } from '../../src/report/history.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../src/report/settings.ts'
import { bundledPair } from '../bundled.ts'

const day = (iso: string) => dayOfIso(iso)!
const historyAt = (patch: Partial<Settings>, pair = bundledPair()) =>
  buildHistory(buildReport(pair, { ...DEFAULT_SETTINGS, ...patch }, JANUARY_NOTE))

describe('the parts of history that are kept', () => {
  it('are not built again when only the start of the window moves', () => {
    const [one, other] = [historyAt({}), historyAt({ from: day('2020-01-02') })]
    expect(other.base).toBe(one.base)
    expect(other.rolling).toBe(one.rolling)
    expect(other.significance).not.toBe(one.significance)
  })

  it.each<Partial<Settings>>([
    { from: day('2020-01-02') },
    { to: day('2015-06-30') },
    { run: 5 },
    { tie: 3 },
    { turn: 20 },
    { basis: 'total' },
    { swap: true },
    { from: day('2010-01-04'), to: day('2010-01-29'), turn: 5 },
  ])('are the same as without keeping, for %j', patch => {
    historyAt({})
    // A pair of its own keeps nothing from before.
    expect(historyAt(patch)).toEqual(historyAt(patch, { ...bundledPair() }))
  })
})

describe('history in steps', () => {
  const fresh = () => buildReport({ ...bundledPair() }, DEFAULT_SETTINGS, JANUARY_NOTE)

  it('is the history that was asked for at once', () => {
    const report = fresh()
    expect([...historySteps(report)].length).toBeGreaterThan(5)
    expect(historyOf(report)).toEqual(historyOf(fresh()))
  })

  it('builds each part at the step before which it was waited for, and never again', () => {
    const report = fresh()
    const steps = historySteps(report)
    steps.next()
    steps.next()
    const { base } = buildHistory(report)
    for (const _ of steps);
    expect(historyOf(report).base).toBe(base)
  })

  it('has no steps where it is known', () => {
    const report = fresh()
    historyOf(report)
    expect([...historySteps(report)]).toEqual([])
  })
})
