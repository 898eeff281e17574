import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../src/report/build.ts'
import { historyOf } from '../../src/report/history.ts'
import { DEFAULT_SETTINGS, type RollLength, type Settings } from '../../src/report/settings.ts'
import { readSetting } from '../../src/state/url.ts'
import { bundledPair } from '../bundled.ts'

function rollingOf(settings: Partial<Settings>) {
  return historyOf(buildReport(bundledPair(), { ...DEFAULT_SETTINGS, ...settings }, JANUARY_NOTE)).rolling
}

describe('a rolling window of the reader’s own length', () => {
  it.each([
    ['60d', 'as loaded', '60 days', 60],
    ['1w', 'as loaded', '1 week', 5],
    ['18m', 'as loaded', '18 months', 378],
    ['3y', 'as loaded', '3 years', 756],
    ['60d', 'weekly', '60 days', 12],
    ['26w', 'monthly', '26 weeks', 6],
    ['1d', 'monthly', '1 day', 1],
  ] as const)('of %s with rows %s is %s in %i rows', (roll, rows, name, length) => {
    const { sets, own } = rollingOf({ roll, rows })
    expect(own).toBe(name)
    expect(sets.at(-1)).toMatchObject({ name, rows: length })
  })

  it('is not there unless asked for, and leaves the usual lengths as they are', () => {
    const usual = rollingOf({})
    expect(usual.own).toBeNull()
    expect(rollingOf({ roll: '100d' }).sets.slice(0, -1)).toEqual(usual.sets)
  })

  it('has no beta of fewer than three returns', () => {
    expect(rollingOf({ roll: '2d' }).sets.at(-1)).toMatchObject({ beta: null, correlation: null })
    expect(rollingOf({ roll: '3d' }).sets.at(-1)?.beta).not.toBeNull()
  })

  it('says when small last led: the gap is positive on that day and on none after it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), days => {
        const { dates, sets } = rollingOf({ roll: `${days}d` as RollLength })
        const { gap, lastLed } = sets.at(-1)!
        const row = lastLed === null ? -1 : dates.indexOf(lastLed)
        expect(row === -1 || gap[row]! > 0).toBe(true)
        expect([...gap.subarray(row + 1)].some(value => value > 0)).toBe(false)
      }),
      { numRuns: 25 },
    )
  })

  it.each(['0d', '7561d', '31y', '361m', '1561w', '5', 'd', '-3m', '1.5y', '10 d'])(
    'is not read from %j',
    text => {
      expect(readSetting('roll', text)).toEqual({
        expected: 'a length such as 60d, 26w, 18m or 3y, of at most 30 years',
      })
    },
  )
})
