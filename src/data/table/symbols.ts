/**
 * Symbols: what vendors hang on them is taken off, their rank among known ones, and whether a word could be one.
 */
import { LARGE_SYMBOLS, NOT_SYMBOLS, SMALL_SYMBOLS } from './dialects/symbols.ts'

/** Places of the known symbols of each side. */
export const smallRank = new Map(SMALL_SYMBOLS.map((symbol, rank) => [symbol, rank]))

export const largeRank = new Map(LARGE_SYMBOLS.map((symbol, rank) => [symbol, rank]))

/** @returns a symbol without what vendors hang on it: "^RUT" → "RUT", "IJR.US" → "IJR", "NYSEARCA:SPY" → "SPY" */
export function bareSymbol(symbol: string): string {
  let bare = symbol.trim().toUpperCase()
  const colon = bare.lastIndexOf(':')
  if (colon >= 0) bare = bare.slice(colon + 1).trim()
  for (const tail of [
    ' US EQUITY',
    ' EQUITY',
    ' INDEX',
    ' US',
    '.US',
    '.P',
    '.N',
    '.O',
    '.K',
    '.A',
    '-US',
    '.INDX',
  ])
    if (bare.endsWith(tail) && bare.length > tail.length) bare = bare.slice(0, -tail.length)
  while (bare !== '' && '^.$#'.includes(bare[0] as string)) bare = bare.slice(1)
  return bare
}

/** @returns how well known a symbol is on its side, 0 the best; Infinity when it is not known */
export function rankOfSymbol(symbol: string): number {
  const bare = bareSymbol(symbol)
  return smallRank.get(bare) ?? largeRank.get(bare) ?? Number.POSITIVE_INFINITY
}

/** @returns whether a word could be a symbol: one to six characters with a letter, and no word of the trade */
export function looksLikeSymbol(word: string): boolean {
  if (NOT_SYMBOLS.has(word.toUpperCase())) return false
  return /^[\^.]?[A-Za-z][A-Za-z0-9&]{0,9}([.=-][A-Za-z]{0,4})?$/.test(word) && word.length <= 12
}
