/**
 * A sentence cut into the pieces that its grammar is made of.
 */

import { MONTHS, WEEKDAYS } from './calendar-words.ts'
import type { Clock } from './clock.ts'
import { NAME_STARTS, type NameAt, sideAt } from './names.ts'
import { NUMBER_WORDS, numberAt, ordinalAt, type PrintedValue, valueAt } from './numbers.ts'
import type { Token } from './tokens.ts'
import { type WindowAt, windowAt } from './windows.ts'

interface Place {
  /** Indices of tokens, end excluded. */
  readonly first: number
  readonly next: number
}

export type Chunk =
  | (Place & { readonly type: 'side'; readonly name: NameAt })
  | (Place & { readonly type: 'window'; readonly window: WindowAt })
  | (Place & { readonly type: 'value'; readonly value: PrintedValue })
  /** Sessions in a row. */
  | (Place & { readonly type: 'streak'; readonly count: number })
  | (Place & { readonly type: 'average'; readonly length: number })
  /** `length` null for volatility over a window. */
  | (Place & { readonly type: 'volatility'; readonly length: number | null; readonly daily: boolean })
  | (Place & { readonly type: 'word'; readonly text: string })

type Tokens = readonly Token[]

/** Cuts the tokens of a sentence into chunks, in order, with nothing left out. */
export function chunksOf(tokens: Tokens, clock: Clock): Chunk[] {
  const chunks: Chunk[] = []
  const bare = tokens.some(({ text }) => text === 'beta' || text === 'correlation')
  let i = 0
  while (i < tokens.length) {
    const token = tokens[i]!
    const chunk =
      token.kind === 'word' && !STARTS.has(token.text) ? null : structureAt(tokens, i, clock, bare)
    if (chunk === null) {
      chunks.push({ type: 'word', text: tokens[i]!.text, first: i, next: i + 1 })
      i++
      continue
    }
    // Qualifiers stand before their value and have been cut as words.
    while (
      chunk.type === 'value' &&
      chunks.length > 0 &&
      chunks.at(-1)!.type === 'word' &&
      chunks.at(-1)!.first >= chunk.first
    ) {
      chunks.pop()
    }
    chunks.push(chunk)
    i = chunk.next
  }
  return chunks
}

function structureAt(tokens: Tokens, i: number, clock: Clock, bare: boolean): Chunk | null {
  return (
    streakAt(tokens, i) ??
    averageAt(tokens, i) ??
    volatilityAt(tokens, i) ??
    windowChunkAt(tokens, i, clock) ??
    nameAt(tokens, i) ??
    valueChunkAt(tokens, i, bare)
  )
}

/** Words that anything but a word can begin with; most words of a text are none of these and cost one look-up. */
export const STARTS: ReadonlySet<string> = new Set([
  ...NAME_STARTS,
  ...NUMBER_WORDS,
  ...Object.keys(MONTHS),
  ...Object.keys(WEEKDAYS),
  ...`a an in on for during over within across throughout each every all since from between at as by through thru until till to
  the this last previous year month quarter week ytd mtd qtd wtd so today yesterday q h final election us american november
  presidential midterm general streak run stretch string volatility vol daily realised realized historical historic annualised
  annualized rolling trailing price return past next first opening closing coming following ended ending after before`.split(
    /\s+/,
  ),
])

function windowChunkAt(tokens: Tokens, i: number, clock: Clock): Chunk | null {
  const window = windowAt(tokens, i, clock)
  return window === null || window.next <= i ? null : { type: 'window', window, first: i, next: window.next }
}

function nameAt(tokens: Tokens, i: number): Chunk | null {
  const name = sideAt(tokens, i)
  return name === null ? null : { type: 'side', name, first: i, next: name.next }
}

function valueChunkAt(tokens: Tokens, i: number, bare: boolean): Chunk | null {
  const value = valueAt(tokens, i, bare)
  return value === null ? null : { type: 'value', value, first: value.first, next: value.next }
}

const SESSION = /^(session|sessions|day|days)$/
const ROW = /^(straight|consecutive|successive)$/
const RUN = /^(streak|run|stretch|string)$/

/** "14 consecutive sessions", "six sessions in a row", "a 14-session streak", "the 14th straight day", "each of the last ten sessions". */
function streakAt(tokens: Tokens, i: number): Chunk | null {
  return eachAt(tokens, i) ?? rowAt(tokens, i) ?? runAt(tokens, i)
}

function streakOf(first: number, next: number, count: number): Chunk | null {
  return Number.isInteger(count) && count > 1 && count < 1000 ? { type: 'streak', first, next, count } : null
}

function eachAt(tokens: Tokens, i: number): Chunk | null {
  let k = i
  if (/^(in|on|for|during)$/.test(tokens[k]?.text ?? '')) k++
  if (!/^(each|every|all)$/.test(tokens[k]?.text ?? '')) return null
  k++
  if (/^(one|single)$/.test(tokens[k]?.text ?? '')) k++
  if (tokens[k]?.text === 'of') k++
  while (/^(the|its|their|last|past|previous|first|latest)$/.test(tokens[k]?.text ?? '')) k++
  const number = numberAt(tokens, k)
  if (number === null) return null
  const end = sessionsAt(tokens, number.next)
  return end === null ? null : streakOf(i, end, number.value)
}

/** Behind a number: "sessions", "trading days". */
function sessionsAt(tokens: Tokens, i: number): number | null {
  let k = i
  while (/^(trading|market|full)$/.test(tokens[k]?.text ?? '')) k++
  return SESSION.test(tokens[k]?.text ?? '') ? k + 1 : null
}

function rowAt(tokens: Tokens, i: number): Chunk | null {
  const number = ordinalAt(tokens, i) ?? numberAt(tokens, i)
  if (number === null) return null
  if (ROW.test(tokens[number.next]?.text ?? '')) {
    const end = sessionsAt(tokens, number.next + 1)
    return end === null ? null : streakOf(i, end, number.value)
  }
  const end = sessionsAt(tokens, number.next) ?? number.next
  const words = [0, 1, 2].map(k => tokens[end + k]?.text)
  if (words[0] === 'in' && words[1] === 'a' && words[2] === 'row') return streakOf(i, end + 3, number.value)
  if (end > number.next && (words[0] === 'running' || (words[0] === 'on' && words[1] === 'end')))
    return streakOf(i, end + (words[0] === 'on' ? 2 : 1), number.value)
  return null
}

function runAt(tokens: Tokens, i: number): Chunk | null {
  if (
    tokens[i]?.text === 'to' &&
    tokens.slice(Math.max(0, i - 12), i).some(({ text }) => /^(streak|run)$/.test(text))
  ) {
    // "extended its winning streak against large caps to 14 sessions"
    const count = numberAt(tokens, i + 1)
    const end =
      count === null
        ? null
        : sessionsAt(tokens, ROW.test(tokens[count.next]?.text ?? '') ? count.next + 1 : count.next)
    if (count !== null && end !== null) return streakOf(i, end, count.value)
  }
  const number = numberAt(tokens, i)
  if (number !== null) {
    const end = sessionsAt(tokens, number.next)
    if (end === null) return null
    const winning = /^(winning|losing)$/.test(tokens[end]?.text ?? '') ? 1 : 0
    return RUN.test(tokens[end + winning]?.text ?? '') ? streakOf(i, end + winning + 1, number.value) : null
  }
  // "a streak of 14 sessions", "extended its streak to 14 sessions"
  if (!RUN.test(tokens[i]?.text ?? '') || !/^(of|to|at)$/.test(tokens[i + 1]?.text ?? '')) return null
  const count = numberAt(tokens, i + 2)
  const end =
    count === null
      ? null
      : sessionsAt(tokens, ROW.test(tokens[count.next]?.text ?? '') ? count.next + 1 : count.next)
  return count === null || end === null ? null : streakOf(i, end, count.value)
}

/** The number of "200-day" and of the first of "50- and 200-day". */
function dayLengthAt(tokens: Tokens, i: number): { length: number; next: number } | null {
  const number = numberAt(tokens, i)
  if (number === null || !Number.isInteger(number.value) || number.value < 2 || number.value > 1000)
    return null
  const unit = tokens[number.next]
  if (unit?.glued && unit.text === 'dma') return { length: number.value, next: number.next + 1 }
  return unit?.hyphen && /^(day|days|session)$/.test(unit.text)
    ? { length: number.value, next: number.next + 1 }
    : null
}

function averageAt(tokens: Tokens, i: number): Chunk | null {
  const number = numberAt(tokens, i)
  if (number === null) return null
  const length = dayLengthAt(tokens, i)
  if (length === null) {
    // "50- and 200-day averages": the number is followed by a hyphen and another such length.
    if (tokens[number.next]?.text !== '-' || !/^(and|,|or)$/.test(tokens[number.next + 1]?.text ?? ''))
      return null
    const after = tokens[number.next + 1]!.text === ',' && tokens[number.next + 2]?.text === 'and' ? 3 : 2
    return averageAt(tokens, number.next + after) === null || !Number.isInteger(number.value)
      ? null
      : { type: 'average', first: i, next: number.next + 1, length: number.value }
  }
  if (tokens[length.next - 1]!.text === 'dma')
    return { type: 'average', first: i, next: length.next, length: length.length }
  let k = length.next
  while (/^(simple|moving|exponential)$/.test(tokens[k]?.text ?? '') && k < length.next + 3) {
    if (tokens[k]!.text === 'exponential') return null
    k++
  }
  if (/^(average|averages|ma|mas|sma|line)$/.test(tokens[k]?.text ?? ''))
    return { type: 'average', first: i, next: k + 1, length: length.length }
  // "its 20-day and its 50-day averages", "above its 200-day": no noun of something else may follow.
  return /^(and|or|,|\.|;|\)|)$/.test(tokens[k]?.text ?? '') && isLineLength(length.length)
    ? { type: 'average', first: i, next: length.next, length: length.length }
    : null
}

function isLineLength(length: number): boolean {
  return [5, 10, 20, 21, 30, 50, 100, 150, 200, 250].includes(length)
}

const KINDS =
  /^(realised|realized|historical|historic|annualised|annualized|rolling|trailing|price|return|daily)$/

function volatilityAt(tokens: Tokens, i: number): Chunk | null {
  const length = dayLengthAt(tokens, i)
  let k = length?.next ?? i
  let daily = false
  while (KINDS.test(tokens[k]?.text ?? '') && k < i + 6) {
    if (tokens[k]!.text === 'daily') daily = true
    k++
  }
  if (!/^(volatility|vol)$/.test(tokens[k]?.text ?? '')) return null
  return /^(implied|expected)$/.test(tokens[i - 1]?.text ?? '')
    ? null
    : { type: 'volatility', first: i, next: k + 1, length: length?.length ?? null, daily }
}
