/**
 * Tells whether the prices on the page are the subject of a note.
 */
import type { PricePair } from '../data/series/series.ts'
import { bareSymbol } from '../data/table/bare-symbol.ts'
import { dayOfIso } from '../metrics/day.ts'
import type { Note, SubjectSide } from '../notes/note.ts'

/** @returns whether the symbol is the index that the note names, or a fund or future that tracks it */
function standsFor({ symbols, standIns }: SubjectSide, symbol: string): boolean {
  const bare = bareSymbol(symbol)
  return symbols.includes(bare) || standIns.includes(bare)
}

/** @returns whether the two symbols of a pair are what the note is about, small caps on the small side */
export function namesSubject(note: Note, pair: PricePair): boolean {
  const { small, large } = note.subject
  return standsFor(small, pair.small.symbol) && standsFor(large, pair.large.symbol)
}

/** @returns the same for a pair whose sides may be exchanged */
export function namesSubjectEitherWay(note: Note, pair: PricePair): boolean {
  return namesSubject(note, pair) || namesSubject(note, { ...pair, small: pair.large, large: pair.small })
}

/** First and last day of the note's window; the last one is its as-of day. */
export function noteDays({ window }: Note): { readonly from: number; readonly to: number } {
  return { from: dayOfIso(window.from)!, to: dayOfIso(window.to)! }
}
