import { expect, it } from 'vitest'
import { JANUARY_NOTE } from '../../../src/notes/2026-01-21/note.ts'
import { aftermathOf } from '../../../src/report/aftermath.ts'
import { buildReport } from '../../../src/report/build.ts'
import { DEFAULT_SETTINGS } from '../../../src/report/settings.ts'
import { gapFan } from '../../../src/sections/aftermath/charts.ts'
import { pairOf, weekdays } from '../../report/pairs.ts'
import { bundledReport } from '../bundled-report.ts'

it('the gap’s headline counts the earlier gaps that beat it, which its equals do not', () => {
  const report = bundledReport()
  const { rank } = aftermathOf(report)
  expect(gapFan(report)?.headline).toMatch(
    new RegExp(`, is beaten by ${Math.round((1 - rank!) * 100)}% of earlier gaps of that length$`),
  )

  const dates = weekdays(0, 300)
  const close = dates.map((_, i) => 100 + (i % 7))
  const same = { dates, close }
  const twins = buildReport(pairOf(same, same), { ...DEFAULT_SETTINGS, to: dates[280]! }, JANUARY_NOTE)
  expect(gapFan(twins)?.headline).toBe(
    'The gap so far, 0.00 pp, is beaten by 0% of earlier gaps of that length',
  )
})
