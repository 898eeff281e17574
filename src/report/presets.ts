/**
 * The windows that analysts know by name. Each ends on the as-of day, which a preset never moves within the prices.
 */
import { formatDay } from './format.ts'
import type { Report } from './report.ts'
import type { RelativeStart, Settings } from './settings.ts'
import { noteDays } from './subject.ts'
import { askedDays, defaultDays, outOfReach, relativeStart, reportWindow } from './window.ts'

export interface Preset {
  readonly id: string
  readonly label: string
  /** The description, for a tooltip and for screen readers. */
  readonly meaning: string
  readonly window: Pick<Settings, 'from' | 'to'>
  /** True when the page shows this window now. */
  readonly current: boolean
  /** Why the loaded data cannot show it, or null. */
  readonly absent: string | null
}

const BACK = [
  { id: '1m', label: '1M', start: '-1m', months: 1, meaning: 'One month' },
  { id: '3m', label: '3M', start: '-3m', months: 3, meaning: 'Three months' },
  { id: '6m', label: '6M', start: '-6m', months: 6, meaning: 'Six months' },
  { id: 'ytd', label: 'YTD', start: 'ytd', months: null, meaning: 'From the last close of the year before' },
  { id: '1y', label: '1Y', start: '-1y', months: 12, meaning: 'One year' },
  { id: '3y', label: '3Y', start: '-3y', months: 36, meaning: 'Three years' },
  { id: '5y', label: '5Y', start: '-5y', months: 60, meaning: 'Five years' },
  { id: '10y', label: '10Y', start: '-10y', months: 120, meaning: 'Ten years' },
] as const satisfies readonly (Pick<Preset, 'id' | 'label' | 'meaning'> & {
  readonly start: RelativeStart
  readonly months: number | null
})[]

type Window = Pick<Settings, 'from' | 'to'>

/**
 * The presets for a report, with the chosen one marked: at most one, and the one that was pressed where two of them
 * mean the same days.
 *
 * A preset whose start lies before the first session is absent rather than silently cut short.
 * @param settings the choices as they are now, which the report may follow a moment later
 */
export function presets(report: Report, settings: Settings): Preset[] {
  const { dates } = report.aligned
  const first = dates[0]!
  const last = dates[dates.length - 1]!
  const { perYear, unit } = report.words
  const asked = askedDays(report.pair, settings, report.note)
  const shown = reportWindow(report.pair, settings, report.note)
  // An as-of day outside the prices has no history to look back at: the last price is then the as-of day.
  const astray = outOfReach(report.pair, settings, report.note) !== null
  const asOf = astray ? last : Math.min(asked.to ?? shown.last, last)
  const beyond = typeof settings.to === 'number' && (astray || settings.to > last)
  const to = beyond || (astray && settings.to === null) ? asOf : settings.to
  const end = asOf === last ? `the last close, ${formatDay(last)}` : `the as-of day, ${formatDay(asOf)}`

  const days = report.note === null ? null : noteDays(report.note)
  const usual = defaultDays(report.pair, report.note)
  const opensOnNote = days !== null && usual.from === days.from && usual.to === days.to
  const published = opensOnNote || days === null ? { from: null, to: null } : days

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
    ...BACK.map(({ id, label, start, months, meaning }) => {
      const between =
        months !== null && months * perYear < 12 ? `One row a ${unit} has no window as short as this` : null
      return {
        id,
        label,
        meaning: `${meaning} to ${end}`,
        window: { from: start, to },
        absent: between ?? tooEarly(relativeStart(start, asOf), first),
      }
    }),
    { id: 'max', label: 'Max', meaning: `All history to ${end}`, window: { from: first, to }, absent: null },
  ]
  const isShown = ({ id, window, absent }: Omit<Preset, 'current'>) => {
    if (absent !== null || astray) return false
    if (id === 'report' && opensOnNote)
      return (asked.from ?? days.from) === days.from && (asked.to ?? days.to) === days.to
    // Where the page opens on the note's window, its preset takes precedence over others with the same days.
    if (id !== 'report' && settings.from === null && opensOnNote) return false
    const means = askedDays(report.pair, window, report.note)
    return (means.from ?? shown.first) === (asked.from ?? shown.first) && (means.to ?? shown.last) === asOf
  }
  const same = list.filter(isShown)
  const pressed = same.find(({ window }) => isSame(window, settings)) ?? same[0]
  return list.map(preset => ({ ...preset, current: preset === pressed }))
}

function isSame(one: Window, other: Window): boolean {
  return one.from === other.from && one.to === other.to
}

export function tooEarly(start: number, first: number): string | null {
  return start < first ? 'The loaded prices do not reach back that far' : null
}
