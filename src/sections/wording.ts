/**
 * Words shared by charts: the period, the source, and the names of sides.
 */
import type { SeriesLine, Signs } from '../charts/chart.ts'
import { formatDay } from '../report/format.ts'
import type { Report } from '../report/report.ts'
import { closesKind } from '../report/series.ts'

/** "Aug 29, 2025 – Jan 20, 2026". */
export function windowText({ window }: Report): string {
  return `${formatDay(window.first)} – ${formatDay(window.last)}`
}

/** The source line of a chart about both sides. */
export function pairSource(report: Report): string {
  return sourceLine(report.figures['gap.arithmetic']?.source)
}

/** The source line of a chart of streaks, whose closes do not follow the basis. */
export function streakSource(report: Report): string {
  return sourceLine(report.figures['streak.current']?.source)
}

/** The source line of a chart about one side. */
export function sideSource(report: Report, side: 'small' | 'large'): string {
  return sourceLine(report.figures[`return.${side}`]?.source)
}

function sourceLine(source: string | undefined): string {
  return source === undefined || source === '' ? 'Source: the data loaded' : `Source: ${source}`
}

/** The kind of closes where both sides have the same; otherwise the source line names each. */
export function closesText({ pair, settings }: Report): string {
  const [small, large] = [closesKind(pair.small, settings.basis), closesKind(pair.large, settings.basis)]
  if (small !== large || small === 'unstated') return 'closes'
  return small === 'price' ? 'price closes' : 'closes adjusted for dividends'
}

/** The meaning of a gap above and below zero. */
export function aheadOf({ names }: Report): Signs {
  return [`${names.small} ahead`, `${names.large} ahead`]
}

const DASHES = ['solid', 'dashed', 'dotted'] as const

/** Moving averages as background lines: the shortest solid, longer ones dashed. */
export function averageLines(
  ma: ReadonlyMap<number, Float64Array>,
  dates: Int32Array,
  from: number,
  end: number,
): SeriesLine[] {
  return [...ma].map(([length, values], place) => ({
    id: `ma${length}`,
    label: `MA ${length}`,
    role: 'muted',
    dates: dates.subarray(from, end),
    values: values.subarray(from, end),
    dash: DASHES[Math.min(place, DASHES.length - 1)]!,
    quiet: true,
  }))
}
