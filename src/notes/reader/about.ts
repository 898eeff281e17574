/**
 * What a note says of itself: the day that it was written on, and whether it speaks of the indices or of the funds.
 */
import { clockOf } from './clock.ts'
import { dayAt } from './dates.ts'
import { sideAt } from './names.ts'
import { LONGEST_NOTE } from './read-note.ts'
import { tokensOf } from './tokens.ts'

/** How far from the start of a text its date is looked for, in characters. */
const HEAD = 600
/** Days of no note: before prices of these things were kept, and far ahead. */
const [FIRST, LAST] = [-30_000, 60_000]

/**
 * The day that a note gives as its own: the first date with a year near its start, else the day after the week that it is
 * of ("week ending March 13, 2020").
 *
 * @returns days since 1970-01-01, or null when there is none
 */
export function dayOfNote(text: string): number | null {
  const tokens = tokensOf(text.slice(0, HEAD))
  const clock = clockOf(LAST, { dates: [], small: [], large: [] })
  let week: number | null = null
  for (let i = 0; i < tokens.length; i++) {
    const before = tokens[i - 1]
    const line = before === undefined || /[\r\n]/.test(text.slice(before.end, tokens[i]!.start))
    const within = line ? '' : before.text
    if (/^(ended|ending)$/.test(within) && tokens[i - 2]?.text === 'week') {
      const end = dayAt(tokens, i, clock)
      // A review of a week is written after its last close.
      if (end?.dated && end.other === null) week ??= end.period.last + 1
    }
    // A date that a sentence speaks of is no date of the note.
    if (/^(since|from|to|through|until|between|on|of|in|after|before|by|ended|ending)$/.test(within)) continue
    const named = dayAt(tokens, i, clock)
    if (named === null || !named.dated || named.other !== null) continue
    const { first } = named.period
    if (first > FIRST && first < LAST) return first
  }
  return week !== null && week > FIRST && week < LAST ? week : null
}

/** Whether a note speaks more of the funds (IWM, SPY) than of the indices; indices where it names neither. */
export function dataSetOfNote(text: string): 'funds' | 'indices' {
  const { funds, indices } = namesIn(text)
  return funds > indices ? 'funds' : 'indices'
}

/** @returns what a sentence names, funds or indices; null where it names neither or both */
export function dataSetOfSentence(text: string): 'funds' | 'indices' | null {
  const { funds, indices } = namesIn(text)
  if (funds > 0 && indices > 0) return null
  return funds > 0 ? 'funds' : indices > 0 ? 'indices' : null
}

/** How often a text names the funds, and the indices. */
function namesIn(text: string): { readonly funds: number; readonly indices: number } {
  const tokens = tokensOf(text.slice(0, LONGEST_NOTE))
  let funds = 0
  let indices = 0
  for (let i = 0; i < tokens.length; i++) {
    const name = sideAt(tokens, i)
    if (name === null) continue
    if (name.entity === 'IWM' || name.entity === 'SPY') funds++
    if (name.entity === 'Russell 2000' || name.entity === 'S&P 500') indices++
    i = name.next - 1
  }
  return { funds, indices }
}
