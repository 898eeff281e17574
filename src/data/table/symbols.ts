/**
 * Symbols: their rank among known ones, and whether a word could be one.
 */
import { bareSymbol } from './bare-symbol.ts'
import { LARGE_SYMBOLS, NOT_SYMBOLS, SMALL_SYMBOLS } from './dialects/symbols.ts'

/** Places of the known symbols of each side. */
export const smallRank = new Map(SMALL_SYMBOLS.map((symbol, rank) => [symbol, rank]))

export const largeRank = new Map(LARGE_SYMBOLS.map((symbol, rank) => [symbol, rank]))

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
