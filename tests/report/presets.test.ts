import { describe, expect, it } from 'vitest'
import { dayOfIso, isoOf } from '../../src/metrics/day.ts'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../src/report/build.ts'
import { presets } from '../../src/report/presets.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../src/report/settings.ts'
import { bundledPair } from '../bundled.ts'

const at = (patch: Partial<Settings>, bundled = true) => {
  const settings = { ...DEFAULT_SETTINGS, ...patch }
  return presets(buildReport({ ...bundledPair(), bundled }, settings, JANUARY_NOTE), settings)
}
const day = (iso: string) => dayOfIso(iso)!

describe('window presets', () => {
  it('open on the note’s window', () => {
    expect(
      at({})
        .filter(preset => preset.current)
        .map(preset => preset.id),
    ).toEqual(['report'])
  })

  it.each([
    ['1m', '2025-12-20'],
    ['3m', '2025-10-20'],
    ['6m', '2025-07-20'],
    ['ytd', '2025-12-31'],
    ['1y', '2025-01-20'],
    ['3y', '2023-01-20'],
    ['5y', '2021-01-20'],
    ['10y', '2016-01-20'],
    ['max', '2000-05-26'],
  ])('%s looks back to %s from the as-of day and is then the current one', (id, from) => {
    const preset = at({}).find(each => each.id === id)!
    expect(isoOf(preset.window.from!)).toBe(from)
    expect(preset.window.to).toBeNull()
    expect(at(preset.window).find(each => each.current)?.id).toBe(id)
  })

  it('follow the as-of day', () => {
    const preset = at({ to: day('2020-02-29') }).find(each => each.id === '1y')!
    expect(preset.window).toEqual({ from: day('2019-02-28'), to: day('2020-02-29') })
  })

  it('never cut a window short in silence', () => {
    const byId = Object.fromEntries(at({ to: day('2004-01-05') }).map(preset => [preset.id, preset]))
    expect(byId['5y']?.absent).toMatch(/do not reach back/)
    expect(byId['3y']?.absent).toBeNull()
  })

  it('open on the whole overlap of other data', () => {
    expect(
      at({}, false)
        .filter(preset => preset.current)
        .map(preset => preset.id),
    ).toEqual(['max'])
  })

  it('name the note’s window by its days on other data', () => {
    const report = at({}, false).find(preset => preset.id === 'report')!
    expect(report.window).toEqual({ from: day('2025-08-29'), to: day('2026-01-20') })
    expect(report.current).toBe(false)
  })

  it.each([
    ['2027-01-01', '2030-01-01'],
    ['1990-01-01', '1995-01-01'],
  ])('are none of them shown by a window from %s to %s, and lead back to the prices', (from, to) => {
    const list = at({ from: day(from), to: day(to) })
    expect(list.filter(preset => preset.current)).toEqual([])
    for (const preset of list) {
      expect(preset.absent).toBeNull()
      expect(at(preset.window).find(each => each.current)?.id).toBe(preset.id)
    }
  })

  it('look back from the last session where the as-of day is later', () => {
    const preset = at({ from: day('2024-01-02'), to: day('2030-01-01') }).find(each => each.id === '1m')!
    const last = bundledPair().aligned.dates.at(-1)!
    expect(preset.window.to).toBe(last)
    expect(isoOf(preset.window.from!).slice(8)).toBe(isoOf(last).slice(8))
  })
})
