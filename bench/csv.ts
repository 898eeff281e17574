/**
 * A file of prices becomes an aligned pair: bytes in, typed arrays out, every cell checked; against parsers that only
 * split it into strings, and against a scan that only looks for the ends of lines.
 */
import { csvParseRows } from 'd3-dsv'
import Papa from 'papaparse'
import { inferSchema, initParser } from 'udsv'
import { pricePair } from '../src/data/series/pair.ts'
import { read } from '../src/data/table/read.ts'
import type { Contestant } from './contest.ts'
import { walk } from './walk.ts'

/** The calendar that the page reads ends in 2999, and begins in 1600: room for half a million sessions. */
const FIRST = Date.UTC(1601, 0, 1) / 86_400_000

function isoDay(i: number): string {
  return new Date((FIRST + i) * 86_400_000).toISOString().slice(0, 10)
}

/** A wide table, one row a session, as a spreadsheet would save it. */
export function wideTable(rows: number): Uint8Array {
  const small = walk(rows, 1)
  const large = walk(rows, 2)
  const lines = ['Date,IWM,SPY']
  for (let i = 0; i < rows; i++) lines.push(`${isoDay(i)},${small[i]!.toFixed(2)},${large[i]!.toFixed(2)}`)
  return new TextEncoder().encode(`${lines.join('\n')}\n`)
}

/** A long table, one row a session and symbol, as a database would. */
export function longTable(rows: number): Uint8Array {
  const lines = ['Date,Symbol,Close']
  for (const [seed, symbol] of [
    [1, 'IWM'],
    [2, 'SPY'],
  ] as const)
    for (const [i, price] of walk(rows / 2, seed).entries())
      lines.push(`${isoDay(i)},${symbol},${price.toFixed(2)}`)
  return new TextEncoder().encode(`${lines.join('\n')}\n`)
}

/** Bytes to an aligned pair, as the page does it. */
function readPair(bytes: Uint8Array) {
  const [result] = read(bytes, 'prices.csv')
  if (result?.kind !== 'series' || result.candidates.length < 2)
    throw new Error(`unreadable: ${JSON.stringify(result)}`)
  const pair = pricePair(result.candidates[0]!.side, result.candidates[1]!.side)
  if (!pair.ok) throw new Error('no pair')
  return pair.value
}

/** Only where lines end: the least that any reader has to do. */
function lineEnds(bytes: Uint8Array): number {
  let lines = 0
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines++
  return lines
}

export function csvContestants(bytes: Uint8Array, rows: number): Contestant[] {
  const text = () => new TextDecoder().decode(bytes)
  const lines = Float64Array.of(rows)
  const count = (result: number | readonly unknown[]) =>
    Float64Array.of(typeof result === 'number' ? result : result.length)
  return [
    { name: 'ours', run: () => readPair(bytes), answer: () => lines },
    { name: 'newline scan', run: () => lineEnds(bytes) - 1, answer: count },
    {
      name: 'uDSV alone',
      run: () => {
        const csv = text()
        return initParser(inferSchema(csv)).stringArrs(csv)
      },
      answer: count,
    },
    {
      name: 'Papa Parse alone',
      run: () => Papa.parse(text(), { skipEmptyLines: true }).data.slice(1),
      answer: count,
    },
    { name: 'd3-dsv alone', run: () => csvParseRows(text()).slice(1), answer: count },
  ]
}
