import { describe, expect, it } from 'vitest'
import { pinnedReport } from '../../../src/app/pinned/pinned-report.ts'
import { dayOfIso } from '../../../src/metrics/day.ts'
import { buildReport } from '../../../src/report/build.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../../src/report/settings.ts'
import { bundledPair } from '../../bundled.ts'

const at = (settings: Settings) => buildReport(bundledPair(), settings, null)
const days = (from: string, to: string) => ({ from: dayOfIso(from)!, to: dayOfIso(to)! })

describe('the report of a pinned window', () => {
  it('has the figures that the page has when it shows the window itself', async () => {
    const pin = days('2008-05-19', '2008-06-06')
    const settings = { ...DEFAULT_SETTINGS, basis: 'total' as const, from: dayOfIso('2020-01-02') }
    const { figures } = (await pinnedReport(bundledPair(), at(settings), pin))!
    expect(figures).toEqual(buildReport(bundledPair(), { ...settings, ...pin }, null).figures)
  })

  it('stays the same while only the window of the page changes', async () => {
    const pin = days('2008-05-19', '2008-06-06')
    const one = await pinnedReport(bundledPair(), at(DEFAULT_SETTINGS), pin)
    const moved = { ...DEFAULT_SETTINGS, from: '-1y' as const, to: 'latest' as const }
    expect(await pinnedReport(bundledPair(), at(moved), pin)).toBe(one)
    expect(await pinnedReport(bundledPair(), at({ ...moved, basis: 'total' }), pin)).not.toBe(one)
  })

  it('is none where the page shows it already', async () => {
    const pin = days('2008-05-19', '2008-06-06')
    expect(await pinnedReport(bundledPair(), at({ ...DEFAULT_SETTINGS, ...pin }), pin)).toBeNull()
  })

  it('is none where the prices do not reach', async () => {
    expect(
      await pinnedReport(bundledPair(), at(DEFAULT_SETTINGS), days('1990-01-02', '1991-01-02')),
    ).toBeNull()
  })
})
