/**
 * What was read in a note's sentence, judged by closes.
 */
import { isoOf } from '../../metrics/day.ts'
import { lastRowBy } from '../../metrics/row-of-day.ts'
import type { Reading } from '../../notes/reader/reading.ts'
import type { Unit } from '../figure.ts'
import { formatDay, formatIso, formatValue } from '../format.ts'
import { exchanged } from '../measures/closes.ts'
import { measured } from '../measures/measured.ts'
import type { Finding, Verdict } from './claim.ts'
import { fittingWindow } from './fitting-window.ts'
import { nearness, nearnessWords } from './nearness.ts'
import { forecastFinding } from './read-forecast.ts'
import type { ReadSource } from './read-sources.ts'

/** Units of the figures that notes state, by the start of their ids; the first that fits counts. */
const UNITS: readonly (readonly [start: RegExp, unit: Unit])[] = [
  [/^gap\.arithmetic$/, 'points'],
  [/^streak\.(current|longest)$/, 'sessions'],
  [/^(beta|correlation)$/, 'number'],
  [/^return-multiple/, 'times'],
  [/^streak\.longest-since$/, 'date'],
]

/** The unit that a figure of a claim is told in; fractions for what is printed in percent. */
export function unitOfMeasure(figure: string): Unit {
  return UNITS.find(([start]) => start.test(figure))?.[1] ?? 'fraction'
}

/** Whether a figure is a change or a distance, whose sign is part of what it says. */
export function isSigned(figure: string): boolean {
  return /^(return\.|gap\.|price-vs|ma\d+-vs|ratio\.off|max-drawdown|vol-excess)/.test(figure)
}

export interface Names {
  readonly small: string
  readonly large: string
}

/** What a reading is about, in words: "Russell 2000 return", "S&P 500 against its 200-day average". */
export function measureName(figure: string, side: 'small' | 'large', names: Names): string {
  const [stem = '', of = ''] = figure.split('.')
  const who =
    of === 'large' ? names.large : of === 'small' ? names.small : of === 'ratio' ? 'Price ratio' : ''
  const average = /^price-vs-ma(\d+)$/.exec(stem)
  if (average !== null) return `${who} vs its ${average[1]}-day average`
  const averages = /^ma(\d+)-vs-ma(\d+)$/.exec(stem)
  if (averages !== null) return `${who}, ${averages[1]}- vs ${averages[2]}-day average`
  const volatility = /^vol(\d+)$/.exec(stem)
  if (volatility !== null) return `${who}, ${volatility[1]}-day volatility`
  const [leader, other] = side === 'small' ? [names.small, names.large] : [names.large, names.small]
  switch (stem) {
    case 'return':
      return `${who} return`
    case 'gap':
      return of === 'geometric'
        ? `Relative return of ${names.small}`
        : `Lead of ${names.small} over ${names.large}`
    case 'streak':
      return of === 'longest-since'
        ? `Longest streak of ${leader} since`
        : `Days in a row ${leader} beat ${other}`
    case 'vol-daily':
      return `${who}, daily volatility`
    case 'vol-window':
      return `${who}, annualised volatility`
    case 'vol-excess':
      return `Volatility of ${names.small} over that of ${names.large}`
    case 'max-drawdown':
      return `${who}, deepest drawdown`
    case 'return-multiple':
      return `${who} return as a multiple`
    case 'ratio':
      return 'Price ratio, below its high'
    case 'tracking-error':
      return 'Tracking error'
    case 'beta':
      return `Beta of ${names.small} to ${names.large}`
    case 'correlation':
      return 'Correlation'
    default:
      return figure
  }
}

/** "Aug 29, 2025 – Jan 20, 2026", "as of Jan 20, 2026". */
export function windowName({ from, to }: Pick<Reading, 'from' | 'to'>): string {
  return from === null ? `as of ${formatDay(to)}` : `${formatDay(from)} – ${formatDay(to)}`
}

/** Puts a reading to the closes at hand, those of what the note names first. */
export function judgedReading(reading: Reading, sources: readonly ReadSource[]): Finding {
  if (reading.kind === 'forecast') return forecastFinding(reading, sources)
  if (reading.kind === 'longest-since') return longestSince(reading, sources)
  const chosen = reading.basis === null ? sources : sources.filter(({ basis }) => basis === reading.basis)
  if (reading.kind === 'above' || reading.kind === 'below') return direction(reading, chosen)
  if (typeof reading.reported === 'number') return value(reading, reading.reported, chosen)
  return band(reading, chosen)
}

/** The verdict of a value or direction by one source, without reason or search: for the many readings of one claim. */
export function verdictBy(
  reading: Reading,
  { closes }: ReadSource,
): { readonly verdict: Verdict; readonly value: number | null } {
  const { figure, from, to, reported, kind, digit, qualifier } = reading
  const own = figure.startsWith('streak.') && reading.side === 'large' ? exchanged(closes) : closes
  const { value } = measured(own, { figure, from, to })
  if (typeof value !== 'number') return { verdict: 'cannot be checked here', value: null }
  if (kind === 'above' || kind === 'below') {
    return { verdict: (kind === 'above' ? value > 0 : value < 0) ? 'holds' : 'does not hold', value }
  }
  if (typeof reported !== 'number') return { verdict: 'cannot be checked here', value }
  return { verdict: nearness(value, reported, digit ?? 0, qualifier), value }
}

const NOTHING = { reported: null, figure: null, recomputed: null, difference: null } as const

/** Streaks of the large side are those of the small one with the sides exchanged. */
function measuredBy({ closes }: ReadSource, { figure, side, from, to }: Reading) {
  const own = figure.startsWith('streak.') && side === 'large' ? exchanged(closes) : closes
  return measured(own, { figure, from, to })
}

/** "from the close of Jul 10, 2024 to that of Jul 17, 2024", with the closes that were used. */
function daysUsed(from: number | null, to: number | null): string {
  const end = to === null ? '' : formatDay(to)
  return from === null ? `as of ${end}` : `from the close of ${formatDay(from)} to that of ${end}`
}

function without(finding: Pick<Finding, 'reported' | 'tolerance'>, why: string | null): Finding {
  return {
    ...NOTHING,
    ...finding,
    verdict: 'cannot be checked here',
    why: `${why ?? 'No prices at hand cover it'}.`,
  }
}

/** A stated number against the same figure recomputed; where it fails, the nearest window that it fits. */
function value(reading: Reading, reported: number, [source]: readonly ReadSource[]): Finding {
  const { figure, qualifier } = reading
  const digit = reading.digit ?? 0
  const unit = unitOfMeasure(figure)
  const stated = { reported: { value: reported, unit }, tolerance: nearnessWords(qualifier) }
  if (source === undefined) return without(stated, null)
  const { value, from, to, absent } = measuredBy(source, reading)
  if (typeof value !== 'number') return without(stated, absent)
  const verdict = nearness(value, reported, digit, qualifier)
  const shown = (number: number) => formatValue(number, unit, { signed: isSigned(figure) })
  const by = source.named
    ? ''
    : ` by ${source.names.small} and ${source.names.large}, which stand in for what the note names`
  const fits =
    verdict === 'does not hold' && from !== null && to !== null
      ? fittingWindow(source.closes, figure, { from, to }, reported, digit)
      : null
  return {
    ...stated,
    verdict,
    figure: null,
    recomputed: { value, unit },
    difference: { value: value - reported, unit: unit === 'fraction' ? 'points' : unit },
    why: `Recomputed ${daysUsed(from, to)}${by}: ${shown(value)}.${fits === null ? '' : fitWords(fits, source, reading, shown)}`,
  }
}

/** "11.5% fits the 5 sessions through Jul 16, 2024: +11.54%." */
function fitWords(
  fits: { readonly from: number; readonly to: number; readonly value: number },
  { closes: { dates } }: ReadSource,
  { figure, reported }: Reading,
  shown: (number: number) => string,
): string {
  const sessions = lastRowBy(dates, fits.to) - lastRowBy(dates, fits.from)
  const printed = formatValue(reported as number, unitOfMeasure(figure), { trim: true }).replace('+', '')
  return ` ${printed} fits the ${sessions === 1 ? 'day' : `${sessions} days`} through ${formatDay(fits.to)}: ${shown(fits.value)}.`
}

/** A figure said to be above or below zero. */
function direction(reading: Reading, [source]: readonly ReadSource[]): Finding {
  const { figure, kind } = reading
  const stated = {
    reported: { value: kind, unit: 'text' as const },
    tolerance: `Holds when the figure is ${kind} zero.`,
  }
  if (source === undefined) return without(stated, null)
  const { value, from, to, absent } = measuredBy(source, reading)
  if (typeof value !== 'number') return without(stated, absent)
  const unit = unitOfMeasure(figure)
  return {
    ...stated,
    verdict: (kind === 'above' ? value > 0 : value < 0) ? 'holds' : 'does not hold',
    figure: null,
    recomputed: { value, unit },
    difference: null,
    why: `Recomputed ${daysUsed(from, to)}: ${formatValue(value, unit, { signed: isSigned(figure) })}.`,
  }
}

function band(reading: Reading, sources: readonly ReadSource[]): Finding {
  const [source] = sources
  const { reported, figure, from, to } = reading
  const unit = unitOfMeasure(figure)
  const tolerance = 'Holds when the figure lies within the printed range.'
  if (source === undefined || !Array.isArray(reported)) {
    return { ...NOTHING, tolerance, verdict: 'cannot be checked here', why: 'No prices at hand cover it.' }
  }
  const { value, absent } = measured(source.closes, { figure, from, to })
  if (typeof value !== 'number') {
    return { ...NOTHING, tolerance, verdict: 'cannot be checked here', why: `${absent ?? 'No number'}.` }
  }
  const [low, high] = reported as readonly [number, number]
  const half = (reading.digit ?? 0) / 2 + 1e-9
  return {
    ...NOTHING,
    tolerance,
    verdict: value >= low - half && value <= high + half ? 'holds' : 'does not hold',
    recomputed: { value, unit },
    why: 'Recomputed over the same days.',
  }
}

/** "the longest since May 1996": holds when the last streak as long ended in that time or before. */
function longestSince(reading: Reading, sources: readonly ReadSource[]): Finding {
  const said = String(reading.reported)
  const month = /^\d{4}-\d{2}$/.test(said)
  const named = month ? formatIso(`${said}-01`, 'month') : formatIso(said)
  const stated = {
    ...NOTHING,
    reported: { value: named, unit: 'text' as const },
    tolerance: `Holds when the last streak as long ended ${said.length === 10 ? 'on' : 'in'} ${named} or before.`,
  }
  const [source] = sources
  if (source === undefined)
    return { ...stated, verdict: 'cannot be checked here', why: 'No prices at hand cover it.' }
  const closes = reading.side === 'large' ? exchanged(source.closes) : source.closes
  const current = measured(closes, { figure: 'streak.current', from: null, to: reading.to }).value
  if (typeof current !== 'number' || current === 0) {
    return { ...stated, verdict: 'does not hold', why: `No streak is going on ${formatDay(reading.to)}.` }
  }
  const since = measured(closes, { figure: 'streak.longest-since', from: null, to: reading.to }).value
  if (typeof since !== 'string') {
    const begins = isoOf(source.closes.dates[0]!)
    const covered = begins.slice(0, said.length) <= said
    return {
      ...stated,
      verdict: covered ? 'holds' : 'cannot be checked here',
      why: `No earlier streak was as long as ${current} days; the data begin on ${formatIso(begins)}.`,
    }
  }
  return {
    ...stated,
    recomputed: { value: since, unit: 'date' },
    verdict: since.slice(0, said.length) <= said ? 'holds' : 'does not hold',
    why: `The streak of ${current} days is the longest since the one that ended on that day.`,
  }
}
