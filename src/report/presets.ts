/**
 * The windows that analysts ask for by name. Each looks back from the as-of day, which a preset never moves within
 * the prices.
 */

import { dateOf, dayOf, monthsLater } from '../metrics/day.ts'
import { formatDay } from './format.ts'
import type { Report } from './report.ts'
import type { Settings } from './settings.ts'
import { noteDays } from './subject.ts'
import { defaultDays, outOfReach, reportWindow } from './window.ts'

export interface Preset {
  readonly id: string
  readonly label: string
  /** What it means, for a title and for screen readers. */
  readonly meaning: string
  readonly window: Pick<Settings, 'from' | 'to'>
  /** True when the page shows this window now. */
  readonly current: boolean
  /** Why the loaded data cannot show it, or null. */
  readonly absent: string | null
}

const BACK = [
  { id: '1m', label: '1M', months: 1, meaning: 'One month to the as-of day' },
  { id: '3m', label: '3M', months: 3, meaning: 'Three months to the as-of day' },
  { id: '6m', label: '6M', months: 6, meaning: 'Six months to the as-of day' },
  { id: '1y', label: '1Y', months: 12, meaning: 'One year to the as-of day' },
  { id: '3y', label: '3Y', months: 36, meaning: 'Three years to the as-of day' },
  { id: '5y', label: '5Y', months: 60, meaning: 'Five years to the as-of day' },
  { id: '10y', label: '10Y', months: 120, meaning: 'Ten years to the as-of day' },
] as const

/**
 * The presets for a report, with the chosen one marked.
 *
 * A preset whose start lies before the first session is absent rather than silently cut short.
 * @param settings the choices as they are now, which the report may follow a moment later
 */
export function presets(report: Report, settings: Settings): Preset[] {
  const { dates } = report.aligned
  const first = dates[0]!
  const last = dates[dates.length - 1]!
  const { perYear, unit } = report.words
  const { from } = settings
  const shown = reportWindow(report.pair, settings, report.note)
  // From where there are no prices nothing can be looked back at: then the last of them is the as-of day.
  const astray = outOfReach(report.pair, settings) !== null
  const asOf = astray ? last : Math.min(settings.to ?? shown.last, last)
  const to = settings.to === null && !astray ? null : asOf
  const sameWindow = (window: Pick<Settings, 'from' | 'to'>) =>
    (window.from ?? shown.first) === (from ?? shown.first) && (window.to ?? shown.last) === asOf

  const usual = defaultDays(report.pair, report.note)
  const opensOnNote = usual.from !== null && usual.to !== null
  const days = report.note === null ? null : noteDays(report.note)
  const published = opensOnNote || days === null ? { from: null, to: null } : days

  const back = (start: number) => ({ from: start, to })
  const list: Omit<Preset, 'current'>[] = [
    ...(days === null
      ? []
      : [
          {
            id: 'report',
            label: 'Note',
            meaning: `The note’s window: from the close of ${formatDay(days.from)} to the close of ${formatDay(days.to)}`,
            window: published,
            absent:
              first <= days.from && last >= days.to
                ? null
                : 'The loaded prices do not cover the note’s window',
          },
        ]),
    ...BACK.map(({ id, label, months, meaning }) => {
      const start = monthsLater(asOf, -months)
      const between = months * perYear < 12 ? `One row a ${unit} has no window as short as this` : null
      return { id, label, meaning, window: back(start), absent: between ?? tooEarly(start, first) }
    }),
    {
      id: 'max',
      label: 'Max',
      meaning: 'All history to the as-of day',
      window: back(first),
      absent: null,
    },
  ]
  const yearStart = dayOf(dateOf(asOf).year - 1, 12, 31)
  list.splice(days === null ? 3 : 4, 0, {
    id: 'ytd',
    label: 'YTD',
    meaning: 'Year to date: from the last close of the year before',
    window: back(yearStart),
    absent: tooEarly(yearStart, first),
  })
  const isNote =
    days !== null &&
    (opensOnNote
      ? (from ?? days.from) === days.from && (settings.to ?? days.to) === days.to
      : sameWindow(published))
  // The bundled prices open on the note's window, others on all that they have.
  const looksBack = from !== null || !opensOnNote
  return list.map(preset => ({
    ...preset,
    current:
      preset.absent === null &&
      !astray &&
      (preset.id === 'report' ? isNote : looksBack && sameWindow(preset.window)),
  }))
}

function tooEarly(start: number, first: number): string | null {
  return start < first ? 'The loaded prices do not reach back that far' : null
}
