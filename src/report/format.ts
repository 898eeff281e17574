/**
 * Formats values: the only module that turns numbers into text.
 */
import { dateOf } from '../metrics/day.ts'
import type { Figure, FigureWindow, Unit } from './figure.ts'

/** The text of an absent figure. */
const ABSENT = 'n/a'
const MINUS = '−'

export interface FormatOptions {
  /** Write + before a value above zero. Differences (`points`) always have it. */
  readonly signed?: boolean
  /** Digits after the point; by default those of the unit. */
  readonly digits?: number
  /** Leave out + even where the unit always has it, as for sizes whose direction a word gives. */
  readonly plain?: boolean
  /** Leave out trailing zeros, as in numbers quoted from print. */
  readonly trim?: boolean
}

const DIGITS: Readonly<Record<Unit, number>> = {
  fraction: 2,
  points: 2,
  times: 2,
  price: 2,
  ratio: 4,
  number: 2,
  count: 0,
  sessions: 0,
  date: 0,
  text: 0,
}
const SUFFIX: Partial<Record<Unit, string>> = { fraction: '%', points: ' pp', times: '×' }
/** Months of the year by name; the first three letters are their short names. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** @returns the figure as the page shows it: "+6.61 pp", "12", "Jan 20, 2026", or "n/a" when it is absent */
export function formatFigure(figure: Figure): string {
  return formatValue(figure.value, figure.unit, styleOf(figure))
}

/** The format options of a figure: its sign, and for quoted numbers the printed digits. */
export function styleOf({ signed, origin }: Pick<Figure, 'signed' | 'origin'>): FormatOptions {
  return { signed, trim: origin === 'reported' }
}

/**
 * @param value unrounded, in the unit's own scale: 0.0661 is 6.61 % or 6.61 pp; dates are ISO text
 * @returns text with "−" for minus and commas between thousands; "n/a" for null and for anything not finite
 */
export function formatValue(value: number | string | null, unit: Unit, options: FormatOptions = {}): string {
  if (value === null) return ABSENT
  if (typeof value === 'string') return unit === 'date' ? formatIso(value) : value
  const scaled = unit === 'fraction' || unit === 'points' ? value * 100 : value
  if (!Number.isFinite(scaled)) return ABSENT
  const small =
    (unit === 'price' || unit === 'ratio') &&
    scaled !== 0 &&
    Math.abs(scaled) < (unit === 'price' ? 0.1 : 0.01)
  let text = small
    ? formatSmall(Math.abs(scaled), unit === 'price' ? 3 : 4)
    : grouped(Math.abs(scaled), options.digits ?? DIGITS[unit])
  if (options.trim && text.includes('.')) text = text.replace(/\.?0+$/, '')
  const nothing = /^[0.,]*$/.test(text)
  const sign =
    nothing || value === 0
      ? ''
      : value < 0
        ? MINUS
        : !options.plain && (options.signed || unit === 'points')
          ? '+'
          : ''
  return `${sign}${text}${SUFFIX[unit] ?? ''}`
}

function grouped(magnitude: number, digits: number): string {
  if (magnitude >= 1e15) return magnitude.toExponential(3)
  const [whole = '', rest] = magnitude.toFixed(digits).split('.')
  const commas = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return rest === undefined ? commas : `${commas}.${rest}`
}

/** Prices far below 1 keep significant digits, which two decimals would round away. */
function formatSmall(magnitude: number, significant: number): string {
  if (magnitude < 1e-12) return magnitude.toExponential(significant - 1)
  const digits = Math.min(20, significant - 1 - Math.floor(Math.log10(magnitude)))
  return magnitude.toFixed(digits)
}

/** `short` is "Jan 20, 2026", `long` "January 20, 2026", `month` "Jan 2026", `year` "2026". */
export type DayStyle = 'short' | 'long' | 'month' | 'year'

/** @returns a day number as text */
export function formatDay(day: number, style: DayStyle = 'short'): string {
  const { year, month, day: date } = dateOf(day)
  const name = MONTHS[month - 1]!
  if (style === 'year') return String(year)
  if (style === 'month') return `${name.slice(0, 3)} ${year}`
  return `${style === 'long' ? name : name.slice(0, 3)} ${date}, ${year}`
}

/** @returns an ISO date as text; other text is returned unchanged */
export function formatIso(text: string, style: DayStyle = 'short'): string {
  const match = /^([+-]?\d{4,6})-(\d{2})-(\d{2})$/.exec(text)
  const name = MONTHS[Number(match?.[2]) - 1]
  if (!match || name === undefined) return text
  const year = Number(match[1])
  if (style === 'year') return String(year)
  if (style === 'month') return `${name.slice(0, 3)} ${year}`
  return `${style === 'long' ? name : name.slice(0, 3)} ${Number(match[3])}, ${year}`
}

/** "1 session", "12 sessions". */
export function counted(n: number, unit: string): string {
  return `${formatValue(n, 'count')} ${unit}${n === 1 ? '' : 's'}`
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** "97 returns", "1 close": the observations of a figure. */
export function observed({ n, of }: FigureWindow): string {
  return `${formatValue(n, 'count')} ${n === 1 ? of.replace(/s(?=,|$)/, '') : of}`
}

/** A number to six significant digits without zeros at the end, for formulas with the numbers put in. */
export function formatPlain(value: number): string {
  if (!Number.isFinite(value)) return ABSENT
  const magnitude = Math.abs(value)
  const text =
    magnitude === 0
      ? '0'
      : magnitude < 1e-6 || magnitude >= 1e15
        ? magnitude.toExponential(5)
        : grouped(magnitude, Math.max(0, 5 - Math.floor(Math.log10(magnitude))))
  const trimmed = text.includes('.') && !text.includes('e') ? text.replace(/\.?0+$/, '') : text
  return value < 0 ? `${MINUS}${trimmed}` : trimmed
}
