import { expect, it, vi } from 'vitest'
import { dayOfIso } from '../../src/metrics/day.ts'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../src/report/build.ts'
import { type Evidence, perEvidence } from '../../src/report/evidence.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../src/report/settings.ts'
import { bundledPair } from '../bundled.ts'

const NONE: Evidence = { sets: {}, events: { recessions: null, target: null, midterms: null } }
const reportOf = (settings: Partial<Settings>, note: typeof JANUARY_NOTE | null = JANUARY_NOTE) =>
  buildReport(bundledPair(), { ...DEFAULT_SETTINGS, ...settings }, note)

it('what rests on evidence is computed anew only when something that it rests on has changed', () => {
  const build = vi.fn((report, _: Evidence) => report.window.last as number)
  const derived = perEvidence(build)
  const first = derived(reportOf({}), NONE)
  expect(derived(reportOf({ from: dayOfIso('2020-01-02'), ma: [10] }), NONE)).toBe(first)
  expect(build).toHaveBeenCalledTimes(1)
  const others: [ReturnType<typeof reportOf>, Evidence][] = [
    [reportOf({ to: dayOfIso('2024-06-28') }), NONE],
    [reportOf({ basis: 'total' }), NONE],
    [reportOf({ swap: true }), NONE],
    [reportOf({ events: [14_000] }), NONE],
    [reportOf({}, { ...JANUARY_NOTE }), NONE],
    [reportOf({}), { ...NONE }],
  ]
  for (const [k, [report, evidence]] of others.entries()) {
    derived(report, evidence)
    expect(build).toHaveBeenCalledTimes(k + 2)
  }
})
