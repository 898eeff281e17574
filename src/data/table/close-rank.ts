/** Which of several closes a table means first. */
import { plainName } from './plain-name.ts'

/** Names of closes, the best first, where a table has several. */
const CLOSE_ORDER = [
  'close',
  'close last',
  'closing price',
  'close price',
  'cierre',
  'schlusskurs',
  'schluss',
  'zamkniecie',
  'nav per share',
  'last',
  'last price',
  'px last',
  'price',
  'value',
]

/** @returns the place of a close's name among several, the lowest the best */
export function closeRank(name: string): number {
  if (name === 'P') return -1
  const rank = CLOSE_ORDER.indexOf(plainName(name))
  return rank < 0 ? 8 : rank
}
