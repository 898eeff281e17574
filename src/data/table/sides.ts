/**
 * Which side a series is, by its symbol, its title or the name of its file.
 */

import { bareSymbol } from './bare-symbol.ts'
import { TITLES } from './dialects/symbols.ts'
import { largeRank, looksLikeSymbol, rankOfSymbol, smallRank } from './symbols.ts'

export type SideName = 'small' | 'large'

/** @returns the side that a symbol, a title or the name of a file is known to belong to, else null */
export function sideOfSymbol(symbol: string): SideName | null {
  return listedSide(symbol) ?? namedSide(symbol)
}

function listedSide(symbol: string): SideName | null {
  const bare = bareSymbol(symbol)
  if (smallRank.has(bare)) return 'small'
  if (largeRank.has(bare)) return 'large'
  // "Russell 2000", "iShares Core S&P 500 ETF": a title where a symbol might have stood.
  const titled = titledSymbol(symbol)
  return smallRank.has(titled) ? 'small' : largeRank.has(titled) ? 'large' : null
}

/** "Small Cap", "large-caps.csv": names that say the side itself; the bare word only where it is all there is. */
function namedSide(text: string): SideName | null {
  const words = wordsOf(text)
  const said = [...words.matchAll(/\b(small|large)( ?caps?)?\b/g)]
  const side = said[0]?.[1] as SideName | undefined
  if (side === undefined || said.some(match => match[1] !== side)) return null
  return said.some(match => match[2] !== undefined) || /^\w+(\.[a-z]+)?$/.test(words) ? side : null
}

function wordsOf(text: string): string {
  return text.slice(0, 200).toLowerCase().replaceAll(/[_-]+/g, ' ')
}

/** "PT1D", "D1", "1D", "M15": how often a file has a row. */
const PERIOD = /^(PT?\d+[SMHDWY]|[SMHDW]\d{1,3}|\d{1,3}[SMHDWY])$/

/** @returns the index symbol that a title speaks of, or '' */
function titledSymbol(text: string): string {
  const lower = wordsOf(text)
  return TITLES.find(([title]) => lower.includes(title))?.[1] ?? ''
}

/**
 * Finds a symbol in a file name or a title: a known one first, then a known title such as "Russell 2000",
 * then the last word in capitals that could be one.
 * @returns '' when nothing looks like a symbol
 */
export function symbolIn(text: string): string {
  const name = text.slice(0, 200)
  const words = name
    .split(/[^\p{L}\p{N}^.=&]+/u)
    .map(word => word.replace(/\.(csv|txt|tsv|tab|dat|gz|zip)$/i, ''))
  const parts = words.flatMap(word => [word, ...word.split('.')]).filter(word => word !== '')
  let known = ''
  for (const part of parts) {
    if (part !== part.toUpperCase() || rankOfSymbol(part) === Number.POSITIVE_INFINITY || part === 'ES')
      continue
    if (known === '' || rankOfSymbol(part) < rankOfSymbol(known)) known = part
  }
  if (known !== '') return known
  const titled = titledSymbol(name)
  if (titled !== '') return titled
  for (const part of parts) if (part.length >= 3 && listedSide(part) !== null) return part.toUpperCase()
  for (const part of parts) {
    // "RTYfuture": a known symbol in capitals with a word in small letters grown onto it.
    const capitals = /^[A-Z]{3,5}(?=[a-z])/.exec(part)?.[0] ?? ''
    if (listedSide(capitals) !== null) return capitals
  }
  // What stands behind a point is an exchange, and a word that counts days is a period.
  const capitals = words.filter(
    part => part !== '' && looksLikeSymbol(part) && part === part.toUpperCase() && !PERIOD.test(part),
  )
  return capitals.at(-1) ?? ''
}

/** @returns whether a name is a known symbol or an index's title and says nothing more: "Russell 2000 Index" */
export function isPlainTitle(name: string): boolean {
  if (rankOfSymbol(name) !== Number.POSITIVE_INFINITY) return true
  const words = wordsOf(name)
    .replaceAll(/\b(index|the|price|close|us|u\.s\.|etf|ishares|core)\b/g, '')
    .trim()
  return TITLES.some(([title]) => title === words)
}
