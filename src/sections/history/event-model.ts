/**
 * Paths around events as a chart.
 */
import type { SeriesLine, TimeSeriesChartProps } from '../../charts/chart.ts'
import { DATA_SETS } from '../../report/data-sets.ts'
import { counted, formatDay } from '../../report/format.ts'
import type { Report } from '../../report/report.ts'
import { EVENT_KINDS, type EventStudy, gapText } from '../../report/topics/events.ts'

const TICKS = [-6, -3, 0, 3, 6, 9, 12]

const known = new WeakMap<EventStudy, TimeSeriesChartProps>()

/** The mean gap from six months before the events to twelve after, with each event's own line behind it. */
export function eventPaths(report: Report, study: EventStudy): TimeSeriesChartProps {
  const before = known.get(study)
  if (before !== undefined) return before
  const chart = pathsOf(report, study)
  known.set(study, chart)
  return chart
}

function pathsOf(
  report: Report,
  { kind, data, words, events, offsets, path }: EventStudy,
): TimeSeriesChartProps {
  const { unit, perYear } = words
  const end = path.mean.findLastIndex(value => !Number.isNaN(value))
  const single: readonly SeriesLine[] = events.map(({ day, path: values }) => ({
    id: `event-${day}`,
    label: formatDay(day),
    role: 'muted',
    dates: offsets,
    values,
    quiet: true,
    unnamed: true,
  }))
  const after = offsets[end] ?? 0
  return {
    id: `events-${kind}`,
    headline:
      end < 0
        ? `The gap around ${EVENT_KINDS[kind].name.toLowerCase()}`
        : `A mean gap of ${gapText(path.mean[end]!)} ${counted(Math.round((after * 12) / perYear), 'month')} after the event`,
    subtitle: `Gap ${words.small} − ${words.large} from the event’s close, pp; mean of ${counted(events.length, 'event')}, and each event’s own line`,
    source: `Source: ${DATA_SETS[data].name.toLowerCase()}, ${EVENT_KINDS[kind].name.toLowerCase()}`,
    asOf: report.window.last,
    level: 4,
    lines: [...single, { id: 'mean', label: 'Mean', role: 'ratio', dates: offsets, values: path.mean }],
    range: [offsets[0]!, offsets[offsets.length - 1]!],
    along: {
      label: `${unit}s from the event`,
      ticks: TICKS.map(months => ({
        value: Math.round((months * perYear) / 12),
        label: months === 0 ? 'Event' : `${months > 0 ? '+' : '−'}${Math.abs(months)} mo`,
      })),
      format: rows =>
        rows === 0 ? 'The event' : `${counted(Math.abs(rows), unit)} ${rows < 0 ? 'before' : 'after'}`,
    },
    unit: 'points',
    digits: 1,
    signed: true,
    zero: true,
  }
}
