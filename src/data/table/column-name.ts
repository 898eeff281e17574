/**
 * What a column's name says: which field of a price table it holds, and of which symbol.
 */

import { bareSymbol } from './bare-symbol.ts'
import { DIALECTS } from './dialects/all.ts'
import { FIELD_ORDER, type KnownField } from './dialects/dialect.ts'
import { plainName } from './plain-name.ts'
import { sideOfSymbol } from './sides.ts'
import { looksLikeSymbol, rankOfSymbol } from './symbols.ts'

/** What a column holds, as far as its name says. */
export type Field = KnownField | 'unknown'

/** Fields of a table of prices that are certainly no closes: the rest of the bar, volume, change, an indicator. */
export const ASIDE: ReadonlySet<Field> = new Set<Field>(['open', 'high', 'low', 'other'])

export interface ColumnName {
  readonly field: Field
  /** What is left of the name when the field's words are taken away: "IWM_close" → "IWM". */
  readonly symbol: string
}

/** The field of each name that means one thing wherever it stands. */
const fieldByName = new Map<string, KnownField>()
for (const field of FIELD_ORDER)
  for (const dialect of DIALECTS) {
    if (dialect.when !== undefined) continue
    for (const name of dialect.fields[field] ?? []) {
      const plain = plainName(name)
      if (plain !== '' && !fieldByName.has(plain)) fieldByName.set(plain, field)
    }
  }

/** Fields whose words also part from a symbol: "IWM close". */
const PARTED: readonly KnownField[] = ['close', 'adjusted', 'open', 'high', 'low', 'other']

/** Longest first, so that "adj close" wins over "close". */
const PARTING = [...fieldByName]
  .filter(([name, field]) => PARTED.includes(field) && name.length > 2)
  .map(([name, field]) => ({ field, name, head: `${name} `, tail: ` ${name}` }))
  .sort((a, b) => b.name.length - a.name.length)

/** Words of a bar that part from a symbol even where they are glued to it. */
const GLUED =
  /^(adj(usted)?( close)?|(price )?close( price)?|open|high|low|last|volume|vol|vwap|average|turnover)$/
const BAR_WORDS = PARTING.filter(({ name }) => GLUED.test(name))

/** Quotes, which programs leave around the parts of a name: "('Close', 'IWM')". */
const QUOTES = /['"\u2018\u2019\u201c\u201d`]/g

/** Words that end the names of indices as often as they name what a column holds: "Russell 2000 Value". */
const WEAK_TAIL =
  /^(.*\S)[\s_-]+((low|high|minimum|min)[\s_-]+)?(value|volatility|vol|yield|dividend yield|dividend|dividends|size|quality|momentum|growth|return|returns|rate|index|level|income|beta|spread|low|high|open|basis|change)$/iu

/**
 * @returns what stands before the last word of a name whose end may be that of an index's name, in the form of
 *   `plainName`; '' where the end is no such word
 */
export function weakStem(name: string): string {
  const found = WEAK_TAIL.exec(name.trim())
  return found?.[1] === undefined ? '' : plainName(found[1])
}

/** Words that stand beside a price's name and, unlike those that are no symbols anywhere, may be symbols elsewhere. */
const BESIDE_PRICES = new Set([
  'share',
  'market',
  'unit',
  'trade',
  'official',
  'final',
  'closing',
  'day',
  'session',
  'regular',
  'unadjusted',
  'split',
  'net',
  'gross',
])

/** "PrevClosePrice", "CH_PREVIOUS_CLS_PRICE": the close of the row before. */
const EARLIER = /(^| )(prev|previous|prior|prvs|yest|yesterdays?)( |$)/u
const A_PRICE = /(^| )(close|closing|cls|clsg|clsprc|price|pric|prc|settle(ment)?|last|nav|value)( |$)/u

/** More words than this are a name and its explanation. */
const MOST_WORDS = 5

/** What "Total Return" is qualified by where it is a return over some time, and no level that returns come from. */
const OVER_A_TIME =
  /(^| )(\d{1,3} ?(d|w|m|mo|y|yr|day|week|month|quarter|year)s?|ytd|mtd|qtd|percent|annuali[sz]ed|cumulative|trailing)( |$)/u

/**
 * Reads a column's name. "Adj Close" is a field, "IWM" a symbol whose field is unknown, "IWM_close" and
 * "Close (SPY)" are both; `<CLOSE>` and "1. open" are what they mean.
 */
export function columnName(numbered: string): ColumnName {
  const name = numbered.replace(/^\s*\d{1,2}[a-z]?\.\s+(?=\p{L})/u, '').replaceAll(QUOTES, '')
  const plain = plainName(name)
  const field = fieldByName.get(plain) ?? fieldByName.get(plain.replaceAll('.', ''))
  if (field !== undefined) return { field, symbol: '' }
  if (plain === '') return { field: 'unknown', symbol: '' }
  if (rankOfSymbol(name) !== Number.POSITIVE_INFINITY) return { field: 'unknown', symbol: name.trim() }
  const apart = plainName(wordsOf(name))
  if (EARLIER.test(apart) && A_PRICE.test(apart)) return { field: 'other', symbol: '' }
  if (/^(log|ln|natural log) \S/u.test(apart)) return { field: 'other', symbol: '' }
  if (/(^| )returns?( |$)/u.test(plain) && OVER_A_TIME.test(plain)) return { field: 'other', symbol: '' }
  if (plain.split(' ', MOST_WORDS + 1).length > MOST_WORDS) {
    // What explains a name may end in the name of another field.
    const first = PARTING.find(({ head }) => plain.startsWith(head))
    if (first !== undefined) {
      const rest = restOf(name, first.name, 'head')
      return { field: first.field, symbol: sideOfSymbol(rest) === null ? '' : rest }
    }
  }
  // Numbers, which stand where names are looked for, have no words to part from.
  if (plain.includes(' '))
    for (const { field: part, name: words, head, tail } of PARTING) {
      if (plain.startsWith(head)) return { field: part, symbol: restOf(name, words, 'head') }
      if (plain.endsWith(tail)) return { field: part, symbol: restOf(name, words, 'tail') }
    }
  const glued = gluedName(name)
  if (glued !== null) return glued
  if (
    /(^| )(s|e|w|h)?ma ?\d+( |$)|(^| )(rsi|macd|atr|adx|bb|stoch|cci)( ?\d+)?( |$)|returns?( |$)|(^| )(chg|change|pct|percent)( |$)|(^| )(vol|volume)( |$)/u.test(
      plain,
    )
  )
    return { field: 'other', symbol: '' }
  if (/^(adj|adjusted)(open|high|low|volume|vol)$/u.test(plain)) return { field: 'other', symbol: '' }
  return { field: 'unknown', symbol: name.trim() }
}

/**
 * Names whose words are glued or pointed: "AAPL.Close", "BidClose", "closePrice". Only the words of a bar part so, since a
 * symbol may have a point or capitals inside it.
 */
function gluedName(name: string): ColumnName | null {
  const apart = wordsOf(name)
  if (apart === name.trim() || !apart.includes(' ')) return null
  const plain = plainName(apart)
  const field = fieldByName.get(plain)
  if (field !== undefined) return { field, symbol: '' }
  for (const { field: part, name: words, head, tail } of BAR_WORDS) {
    if (plain.endsWith(tail)) return { field: part, symbol: restOf(apart, words, 'tail') }
    if (plain.startsWith(head)) return { field: part, symbol: restOf(apart, words, 'head') }
  }
  return null
}

/** A name with blanks between its glued or pointed words. */
function wordsOf(name: string): string {
  return name
    .replaceAll(/(?<=[\p{Ll}\d])(?=\p{Lu})/gu, ' ')
    .replaceAll(/[._]+/g, ' ')
    .trim()
}

/** The name without its field words, which are as many words at its head or tail. */
function restOf(name: string, words: string, where: 'head' | 'tail'): string {
  const pieces = name
    .trim()
    .split(/[\s_|/()[\]{},;-]+/u)
    .filter(piece => piece !== '')
  const count = words.split(' ').length
  const rest = where === 'head' ? pieces.slice(count) : pieces.slice(0, Math.max(0, pieces.length - count))
  if (rest.length > 0) return rest.join(' ').replace(/:$/u, '')
  const colon = name.lastIndexOf(':')
  return colon > 0 ? name.slice(0, colon).trim() : ''
}

/**
 * @param rest what is left of a column's name without its field
 * @returns whether it could be a symbol: not "Share" or "(USD)", which say how a price is quoted
 */
export function couldBeSymbol(rest: string): boolean {
  if (sideOfSymbol(rest) !== null) return true
  const bare = bareSymbol(rest)
  if (/\s/u.test(bare) || BESIDE_PRICES.has(bare.toLowerCase())) return false
  // Symbols are written in capitals, or by programs in small letters; words in headings begin with a capital.
  return /\d/.test(bare) || (looksLikeSymbol(bare) && !/^\p{Lu}\p{Ll}+$/u.test(rest))
}

/** @returns how many of some cells are names of columns in letters beyond ASCII, which tell an encoding */
export function knownNames(cells: readonly string[]): number {
  return cells.filter(cell => /[^\0-\x7f]/.test(cell) && fieldByName.has(plainName(cell))).length
}

/** @returns whether a cell is the name of a date column; cheap, as it is asked of every cell of the head */
export function isDateName(cell: string): boolean {
  if (cell.length === 0 || cell.length > 30 || (cell.charCodeAt(0) >= 48 && cell.charCodeAt(0) <= 57))
    return false
  return fieldByName.get(plainName(cell)) === 'date'
}

/** @returns whether a name is a symbol and no field: what a wide table of tickers has for its columns */
export function isSymbolName(name: string): boolean {
  const read = columnName(name)
  return read.field === 'unknown' && looksLikeSymbol(read.symbol)
}
