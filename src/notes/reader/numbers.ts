/**
 * Numbers and values as notes print them: "11.8%", "almost ten percentage points", "850 bps", "15–25%", "a third".
 */
import type { PrintedUnit, Qualifier } from './reading.ts'
import type { Token } from './tokens.ts'

export interface PrintedNumber {
  readonly value: number
  /** Unit of the last printed digit; 1 for whole numbers and words. */
  readonly digit: number
  /** Index of the token after it. */
  readonly next: number
}

export interface PrintedValue {
  /** In the unit's own scale as a fraction: 0.118, 0.085; counts and multiples as they are. */
  readonly low: number
  /** Equal to `low` unless a band is printed. */
  readonly high: number
  readonly unit: PrintedUnit
  readonly digit: number
  readonly qualifier: Qualifier | null
  /** Whether a sign is printed. */
  readonly signed: boolean
  /** "at least" opens a band above, "at most" and "up to" below. */
  readonly open: 'above' | 'below' | null
  /** Index of its first token, qualifiers included, and of the token after it. */
  readonly first: number
  readonly next: number
}

const ONES: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
)
const TENS: Readonly<Record<string, number>> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, 10 * (at + 2)]),
)
const ORDINALS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
      .split(' ')
      .map((word, at) => [word, at + 1]),
  ),
}
const PARTS: Readonly<Record<string, number>> = {
  half: 1 / 2,
  halves: 1 / 2,
  third: 1 / 3,
  thirds: 1 / 3,
  quarter: 1 / 4,
  quarters: 1 / 4,
  fifth: 1 / 5,
  fifths: 1 / 5,
  sixth: 1 / 6,
  sixths: 1 / 6,
  eighth: 1 / 8,
  eighths: 1 / 8,
  tenth: 1 / 10,
  tenths: 1 / 10,
}

/** Words that a number can begin with. */
export const NUMBER_WORDS: readonly string[] = [
  ...Object.keys(ONES),
  ...Object.keys(TENS),
  ...Object.keys(ORDINALS),
  'half',
  'dozen',
]

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

/** The number of an ordinal in words or figures ("fourteenth", "14th"); null for other words. */
export function ordinalAt(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  const token = tokens[at]
  if (token === undefined) return null
  const word = own(ORDINALS, token.text)
  if (word !== undefined) return { value: word, next: at + 1 }
  const tens = own(TENS, token.text)
  const one = tokens[at + 1]
  if (tens !== undefined && one?.hyphen) {
    const unit = own(ORDINALS, one.text)
    if (unit !== undefined && unit < 10) return { value: tens + unit, next: at + 2 }
  }
  const suffix = tokens[at + 1]
  if (
    token.kind === 'number' &&
    suffix?.glued &&
    /^(st|nd|rd|th)$/.test(suffix.text) &&
    token.text.length < 4
  ) {
    return { value: Number(token.text), next: at + 2 }
  }
  return null
}

/** A number in figures or words at a place; null when there is none or when it is too long to be one. */
export function numberAt(tokens: readonly Token[], at: number): PrintedNumber | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.kind === 'number') {
    if (token.text.length > 15) return null
    const point = token.text.indexOf('.')
    const digits = point < 0 ? 0 : token.text.length - point - 1
    const value = Number(token.text.replaceAll(',', ''))
    return digits === 0 ? withDecimals(tokens, value, at + 1) : { value, digit: 10 ** -digits, next: at + 1 }
  }
  if (token.kind !== 'word') return null
  const tens = own(TENS, token.text)
  if (tens !== undefined) {
    const one = own(ONES, tokens[at + 1]?.text ?? '')
    return one !== undefined && one > 0 && one < 10
      ? { value: tens + one, digit: 1, next: at + 2 }
      : { value: tens, digit: 1, next: at + 1 }
  }
  const ones = own(ONES, token.text)
  if (ones !== undefined) {
    if (tokens[at + 1]?.text === 'hundred') return { value: ones * 100, digit: 100, next: at + 2 }
    return withDecimals(tokens, ones, at + 1)
  }
  if (token.text === 'dozen') return { value: 12, digit: 1, next: at + 1 }
  return null
}

/** "seven point five" and "two and a half", "seven and three quarter". */
function withDecimals(tokens: readonly Token[], whole: number, at: number): PrintedNumber {
  if (tokens[at]?.text === 'point') {
    const tenth = own(ONES, tokens[at + 1]?.text ?? '')
    if (tenth !== undefined && tenth < 10) return { value: whole + tenth / 10, digit: 0.1, next: at + 2 }
  }
  if (tokens[at]?.text === 'and') {
    const part = partAt(tokens, at + 1)
    if (part !== null) return { value: whole + part.value, digit: 0.5, next: part.next }
  }
  return { value: whole, digit: 1, next: at }
}

/** A fraction in words: "half", "a third", "two thirds", "three-quarters". */
function partAt(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  const first = tokens[at]
  if (first === undefined) return null
  if (first.text === 'half') return { value: 0.5, next: at + 1 }
  const count = first.text === 'a' || first.text === 'an' ? 1 : own(ONES, first.text)
  const part = own(PARTS, tokens[at + 1]?.text ?? '')
  if (count === undefined || count < 1 || part === undefined) return null
  const value = count * part
  return value < 1 ? { value, next: at + 2 } : null
}

interface UnitAt {
  readonly unit: PrintedUnit
  readonly scale: number
  readonly next: number
}

const POINT_WORDS = new Set(['point', 'points', 'pts', 'pt'])

/** The unit behind a number, or null. "percentage point" is read before "percent". */
function unitAt(tokens: readonly Token[], at: number): UnitAt | null {
  const token = tokens[at]
  if (token === undefined) return null
  const next = tokens[at + 1]?.text ?? ''
  const points = (skip: number): UnitAt => ({ unit: 'points', scale: 0.01, next: at + skip })
  switch (token.text) {
    case '%':
      return POINT_WORDS.has(next) ? points(2) : { unit: 'percent', scale: 0.01, next: at + 1 }
    case 'percent':
    case 'pct':
      return POINT_WORDS.has(next) ? points(2) : { unit: 'percent', scale: 0.01, next: at + 1 }
    case 'per':
      return next === 'cent' ? { unit: 'percent', scale: 0.01, next: at + 2 } : null
    case 'percentage':
      return POINT_WORDS.has(next) ? points(2) : null
    case 'full':
      return POINT_WORDS.has(next) ? points(2) : null
    case 'p':
      // "p.p."
      return next === '.' && tokens[at + 2]?.text === 'p'
        ? points(tokens[at + 3]?.text === '.' && tokens[at + 4] !== undefined ? 4 : 3)
        : null
    case 'pp':
    case 'ppt':
    case 'ppts':
    case 'pps':
    case 'point':
    case 'points':
    case 'pts':
      return points(1)
    case 'bp':
    case 'bps':
      return { unit: 'basis points', scale: 0.0001, next: at + 1 }
    case 'basis':
      return POINT_WORDS.has(next) ? { unit: 'basis points', scale: 0.0001, next: at + 2 } : null
    case 'x':
    case '×':
    case 'times':
    case 'fold':
      return { unit: 'times', scale: 1, next: at + 1 }
    default:
      return null
  }
}

/** Phrases before a value, with what they say. */
const QUALIFIERS: readonly (readonly [words: readonly string[], Qualifier | 'at least' | 'at most'])[] = (
  [
    ['a little over', 'over'],
    ['a little more than', 'over'],
    ['a little under', 'under'],
    ['a little less than', 'under'],
    ['a bit over', 'over'],
    ['slightly more than', 'over'],
    ['slightly less than', 'under'],
    ['no less than', 'at least'],
    ['not less than', 'at least'],
    ['no more than', 'at most'],
    ['as much as', 'at most'],
    ['as many as', 'at most'],
    ['in excess of', 'over'],
    ['close to', 'almost'],
    ['north of', 'over'],
    ['south of', 'under'],
    ['shy of', 'almost'],
    ['more than', 'over'],
    ['better than', 'over'],
    ['less than', 'under'],
    ['fewer than', 'under'],
    ['just over', 'over'],
    ['just above', 'over'],
    ['just under', 'almost'],
    ['just below', 'almost'],
    ['just shy of', 'almost'],
    ['well over', 'over'],
    ['well above', 'over'],
    ['at least', 'at least'],
    ['at most', 'at most'],
    ['up to', 'at most'],
    ['or so', 'about'],
    ['about', 'about'],
    ['around', 'about'],
    ['roughly', 'about'],
    ['approximately', 'about'],
    ['approx', 'about'],
    ['approx .', 'about'],
    ['circa', 'about'],
    ['c', 'about'],
    ['c .', 'about'],
    ['ca .', 'about'],
    ['some', 'about'],
    ['nearly', 'almost'],
    ['almost', 'almost'],
    ['over', 'over'],
    ['above', 'over'],
    ['exceeding', 'over'],
    ['under', 'under'],
    ['~', 'about'],
    ['≈', 'about'],
    ['>', 'over'],
    ['<', 'under'],
  ] as const
).map(([phrase, means]) => [phrase.split(' '), means] as const)

/** Qualifiers by their last word, which stands directly before the value. */
const BY_LAST = new Map<string, (typeof QUALIFIERS)[number][]>()
for (const qualifier of QUALIFIERS) {
  const last = qualifier[0].at(-1)!
  BY_LAST.set(
    last,
    [...(BY_LAST.get(last) ?? []), qualifier].sort((p, q) => q[0].length - p[0].length),
  )
}

function qualifierBefore(tokens: readonly Token[], at: number) {
  const candidates = BY_LAST.get(tokens[at - 1]?.text ?? '')
  if (candidates === undefined) return null
  for (const [words, means] of candidates) {
    const first = at - words.length
    if (first >= 0 && words.every((word, i) => tokens[first + i]!.text === word)) return { first, means }
  }
  return null
}

/** How exact fractions in words are meant: to five points of percent. */
const WORD_DIGIT = 0.05

/**
 * A value with its unit at a place, qualifiers before it included.
 *
 * @param bare whether a number without a unit is a value, as for a beta
 * @returns null when there is none, or when it is money or of something else ("$5", "3 million", "5-year")
 */
export function valueAt(tokens: readonly Token[], at: number, bare = false): PrintedValue | null {
  let start = at
  let sign = 1
  let signed = false
  if (/^[-−–+]$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.kind === 'number' && tokens[at + 1]!.glued) {
    signed = true
    sign = tokens[at]!.text === '+' ? 1 : -1
    start = at + 1
  }
  if (/^[$€£¥]$/.test(tokens[start]?.text ?? '') || /^[$€£¥]$/.test(tokens[at - 1]?.text ?? '')) return null
  const between = tokens[start]?.text === 'between' ? 1 : 0
  const from = start + between
  const fraction = fractionValue(tokens, from, at)
  if (fraction !== null) return fraction
  const one = numberAt(tokens, from)
  if (one === null) return null
  const ownUnit = unitAt(tokens, one.next)
  const second = secondOf(tokens, ownUnit?.next ?? one.next, between === 1)
  const secondNumber = second === null ? null : numberAt(tokens, second)
  const secondUnit = secondNumber === null ? null : unitAt(tokens, secondNumber.next)
  const banded = secondNumber !== null && secondUnit !== null && secondUnit.unit !== 'times'
  const unit = banded ? secondUnit : ownUnit
  if (unit === null) {
    if (
      !bare ||
      (one.next < tokens.length &&
        /^(million|billion|trillion|bn|m|k|year|month|week|day)s?$/.test(tokens[one.next]!.text))
    )
      return null
    return finish(tokens, at, one.next, {
      low: sign * one.value,
      high: sign * one.value,
      unit: 'number',
      digit: one.digit,
      signed,
    })
  }
  const fine = banded ? Math.min(one.digit, secondNumber.digit) : one.digit
  const rounded = unit.unit === 'basis points' && one.value % 10 === 0 && fine === 1 ? 10 : fine
  return finish(tokens, at, unit.next, {
    low: sign * scaled(one.value, unit.scale),
    high: sign * scaled(banded ? secondNumber.value : one.value, unit.scale),
    unit: unit.unit,
    digit: rounded * unit.scale,
    signed,
  })
}

/** Shifts the decimal point in text, so that 11.8% is 0.118 to the last bit. */
function scaled(value: number, scale: number): number {
  return scale === 1 ? value : Number(`${value}e${Math.round(Math.log10(scale))}`)
}

/** Where the second number of a band stands: behind a dash, "to" or (after "between") "and". */
function secondOf(tokens: readonly Token[], at: number, between: boolean): number | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.kind === 'number' && token.hyphen) return at
  if (/^[–—-]$/.test(token.text) && tokens[at + 1]?.kind === 'number') return at + 1
  if (token.text === 'to' || token.text === 'or' || (between && token.text === 'and')) return at + 1
  return null
}

/** "half a point", "a quarter of a percentage point", "a percentage point", and "a third" of a value. */
function fractionValue(tokens: readonly Token[], from: number, at: number): PrintedValue | null {
  if (tokens[from]?.text === 'a') {
    const unit = unitAt(tokens, from + 1)
    if (unit !== null && (unit.unit === 'points' || unit.unit === 'basis points')) {
      return finish(tokens, at, unit.next, {
        low: unit.scale,
        high: unit.scale,
        unit: unit.unit,
        digit: unit.scale,
        signed: false,
      })
    }
  }
  const part = partAt(tokens, from)
  if (part === null) return null
  let next = part.next
  if (tokens[next]?.text === 'of') next++
  if (tokens[next]?.text === 'a' || tokens[next]?.text === 'one') next++
  const unit = unitAt(tokens, next)
  if (unit !== null && unit.unit !== 'times' && next > part.next - 1) {
    const value = part.value * unit.scale
    return finish(tokens, at, unit.next, {
      low: value,
      high: value,
      unit: unit.unit,
      digit: unit.scale / 2,
      signed: false,
    })
  }
  return finish(tokens, at, part.next, {
    low: part.value,
    high: part.value,
    unit: 'words',
    digit: WORD_DIGIT,
    signed: false,
  })
}

function finish(
  tokens: readonly Token[],
  at: number,
  next: number,
  value: Pick<PrintedValue, 'low' | 'high' | 'unit' | 'digit' | 'signed'>,
): PrintedValue {
  const before = qualifierBefore(tokens, at)
  const means = before?.means ?? null
  const after = tokens[next]?.text === 'or' ? tokens[next + 1]?.text : null
  const more = after === 'more' || after === 'better' ? 'above' : after === 'less' ? 'below' : null
  return {
    ...value,
    qualifier:
      means === 'at least' || more === 'above'
        ? 'over'
        : means === 'at most' || more === 'below'
          ? 'under'
          : means,
    open:
      means === 'at least' || means === 'over' || more === 'above'
        ? 'above'
        : means === 'at most' || more === 'below'
          ? 'below'
          : null,
    first: before?.first ?? at,
    next: more === null ? next : next + 2,
  }
}
