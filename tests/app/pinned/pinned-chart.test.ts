import { describe, expect, it } from 'vitest'
import { pinnedChart } from '../../../src/app/pinned/pinned-chart.ts'
import { dayOfIso } from '../../../src/metrics/day.ts'
import { CHART_MODES } from '../../../src/state/url.ts'
import { bundledReport } from '../../sections/bundled-report.ts'

const shown = bundledReport()
const pinned = bundledReport({ from: dayOfIso('2024-07-10'), to: dayOfIso('2024-07-16') })

describe('the chart of two windows', () => {
  it.each(CHART_MODES)('starts both at their first close and keeps their lengths: %s', mode => {
    const { lines, range } = pinnedChart(shown, pinned, mode)
    const own = lines.filter(line => !line.id.startsWith('pinned-'))
    const other = lines.filter(line => line.id.startsWith('pinned-'))
    expect(own).toHaveLength(other.length)
    expect(new Set(lines.map(line => line.id)).size).toBe(lines.length)
    for (const { dates, values } of own) expect([dates[0], values.length]).toEqual([0, shown.window.sessions])
    for (const { dates, values } of other)
      expect([dates[0], values.length]).toEqual([0, pinned.window.sessions])
    expect(range).toEqual([0, shown.window.sessions - 1])
  })

  it.each(['arithmetic', 'geometric'] as const)(
    'ends the gap where the figure of each window is: %s',
    gap => {
      const [one, other] = [bundledReport({ gap }), bundledReport({ ...pinned.settings, gap })]
      const { lines } = pinnedChart(one, other, 'gap')
      const last = (id: string) => lines.find(line => line.id === id)?.values.at(-1)
      expect(last('gap')).toBeCloseTo(one.figures[`gap.${gap}`]?.value as number, 12)
      expect(last('pinned-gap')).toBeCloseTo(other.figures[`gap.${gap}`]?.value as number, 12)
    },
  )

  it('names both windows and what each of them shows', () => {
    const { headline, subtitle, along } = pinnedChart(shown, pinned, 'return')
    expect(headline).toMatch(/\+6\.61 pp in this window, \+\d+\.\d\d pp in the pinned one/)
    expect(subtitle).toContain('Jul 10, 2024 – Jul 16, 2024')
    expect(subtitle).toContain('Aug 29, 2025 – Jan 20, 2026')
    expect(along?.format(1)).toContain('Sep 2, 2025, pinned Jul 11, 2024')
    expect(along?.format(20)).toContain('pinned ended')
  })
})
