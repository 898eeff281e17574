import { describe, expect, it } from 'vitest'
import { dayOfIso, isoOf } from '../../src/metrics/day.ts'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../src/report/build.ts'
import { formatDay } from '../../src/report/format.ts'
import { presets } from '../../src/report/presets.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../src/report/settings.ts'
import { askedDays } from '../../src/report/window.ts'
import { bundledPair } from '../bundled.ts'

const at = (patch: Partial<Settings>, bundled = true) => {
  const settings = { ...DEFAULT_SETTINGS, ...patch }
  return presets(buildReport({ ...bundledPair(), bundled }, settings, JANUARY_NOTE), settings)
}
const day = (iso: string) => dayOfIso(iso)!
const startOf = (window: Pick<Settings, 'from' | 'to'>) =>
  isoOf(askedDays(bundledPair(), window, JANUARY_NOTE).from!)

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
    expect(startOf(preset.window)).toBe(from)
    expect(preset.window.to).toBeNull()
    expect(at(preset.window).find(each => each.current)?.id).toBe(id)
  })

  it('follow the as-of day', () => {
    const preset = at({ to: day('2020-02-29') }).find(each => each.id === '1y')!
    expect(preset.window).toEqual({ from: '-1y', to: day('2020-02-29') })
    expect(startOf(preset.window)).toBe('2019-02-28')
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
    expect(startOf(preset.window).slice(8)).toBe(isoOf(last).slice(8))
  })

  it('look back from the last close when the latest is asked for, and say so', () => {
    const last = bundledPair().aligned.dates.at(-1)!
    const list = at({ from: '-1y', to: 'latest' })
    expect(list.filter(preset => preset.current).map(preset => preset.id)).toEqual(['1y'])
    const ytd = list.find(each => each.id === 'ytd')!
    expect(ytd.window).toEqual({ from: 'ytd', to: 'latest' })
    expect(ytd.meaning).toContain(`the last close, ${formatDay(last)}`)
    expect(buildReport(bundledPair(), { ...DEFAULT_SETTINGS, ...ytd.window }, JANUARY_NOTE).window.last).toBe(
      last,
    )
  })

  it('mark one of two that mean the same days: the one that was pressed', () => {
    const to = day('2026-06-30')
    const marked = (from: Settings['from']) =>
      at({ from, to })
        .filter(preset => preset.current)
        .map(preset => preset.id)
    expect(startOf({ from: '-6m', to })).toBe('2025-12-30')
    expect(marked('-6m')).toEqual(['6m'])
    const newYear = day('2025-12-31')
    const yearOf = at({ from: newYear - 365, to: newYear })
    expect(startOf({ from: 'ytd', to: newYear })).toBe(startOf({ from: '-1y', to: newYear }))
    expect(yearOf.filter(preset => preset.current)).toHaveLength(1)
    const pressed = (from: Settings['from']) => at({ from, to: newYear }).find(each => each.current)?.id
    expect([pressed('ytd'), pressed('-1y')]).toEqual(['ytd', '1y'])
  })
})
