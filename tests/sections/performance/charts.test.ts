import { describe, expect, it } from 'vitest'
import { dayOfIso } from '../../../src/metrics/day.ts'
import { figureIn } from '../../../src/report/figure-set.ts'
import {
  gapStrip,
  growthChart,
  newHighs,
  ratioChart,
  STRIP_ROWS,
} from '../../../src/sections/performance/charts.ts'
import { bundledReport, reportSince2006 } from '../bundled-report.ts'

const last = (values: Float64Array | undefined) => values?.at(-1)

describe('new highs', () => {
  it('are the values above everything before them, the first and equals left out', () => {
    expect(newHighs(Float64Array.of(2, 1, 3, 3, 2, 5))).toEqual([2, 5])
    expect(newHighs(Float64Array.of(3, 2, 1))).toEqual([])
    expect(newHighs(new Float64Array(0))).toEqual([])
  })
})

describe('the charts of recent performance', () => {
  const report = bundledReport()

  it('draw each side from its window return of nothing to the figure in the table', () => {
    const { lines, range } = growthChart(report)
    expect(range).toEqual([dayOfIso('2025-08-29'), dayOfIso('2026-01-20')])
    expect(lines.map(line => line.id)).toEqual(['small', 'large'])
    for (const line of lines) {
      expect(line.dates).toHaveLength(98)
      expect(line.values[0]).toBe(0)
      expect(last(line.values)).toBeCloseTo(
        figureIn(report.figures, `return.${line.id}`)?.value as number,
        14,
      )
    }
  })

  it('start at the visible window when it is moved', () => {
    const moved = bundledReport({ from: dayOfIso('2025-11-20') })
    const [small] = growthChart(moved).lines
    expect(small?.dates[0]).toBe(dayOfIso('2025-11-20'))
    expect(small?.values[0]).toBe(0)
  })

  it('draw the ratio with averages that were computed on all history before they were cut', () => {
    const { lines, marks } = ratioChart(report)
    expect(lines.map(line => line.id)).toEqual(['ratio', 'ma20', 'ma50', 'ma200'])
    for (const line of lines) {
      const figure = line.id === 'ratio' ? 'ratio.last' : `${line.id}.ratio`
      expect(last(line.values)).toBe(figureIn(report.figures, figure)?.value)
      expect(line.values.every(Number.isFinite)).toBe(true)
    }
    expect(marks).toMatchObject([{ day: dayOfIso('2026-01-20'), value: report.figures['ratio.high']?.value }])
  })

  it('set the current streak apart from the daily gaps before it', () => {
    const { lines, shaded } = gapStrip(report)
    const { dates, values } = lines[0]!
    expect(dates).toHaveLength(STRIP_ROWS)
    const inStreak = [...values].filter((_, i) => dates[i]! > shaded!.first && dates[i]! < shaded!.last)
    expect(inStreak).toHaveLength(12)
    for (const gap of inStreak) expect(gap).toBeGreaterThan(0)
    // The session before the streak is one on which small caps were not ahead.
    expect(values.at(-13)).toBeLessThanOrEqual(0)
  })

  it('name the closes that streaks are counted on, whatever the basis', () => {
    const { source, subtitle } = gapStrip(bundledReport({ basis: 'total' }))
    expect(source).toBe('Source: bundled prices, price closes')
    expect(subtitle).not.toContain('closes')
  })

  it('shade nothing when no streak is going', () => {
    const ended = bundledReport({ from: dayOfIso('2025-08-29'), to: dayOfIso('2025-12-31') })
    expect(ended.figures['streak.current']?.value).toBe(0)
    expect(gapStrip(ended).shaded).toBeUndefined()
  })

  it('show no gap for the first session of all, which has no return', () => {
    const early = reportSince2006({ from: dayOfIso('2006-07-03'), to: dayOfIso('2006-07-10') })
    expect(gapStrip(early).lines[0]?.dates[0]).toBe(dayOfIso('2006-07-05'))
  })

  it('keep their identity while the report keeps its own', () => {
    expect(growthChart(report)).toBe(growthChart(report))
    expect(growthChart(bundledReport())).not.toBe(growthChart(report))
  })
})
