/** Everything that is measured outside the browser, in order, as rows of one table. */
import type { Timing } from './contest.ts'
import { contest, growth } from './contest.ts'
import { csvContestants, longTable, wideTable } from './csv.ts'
import { EVENTS } from './metrics.ts'
import { market } from './walk.ts'

export interface Row {
  readonly name: string
  readonly rows: number
  /** Median milliseconds. */
  readonly ours: number
  readonly peer: string
  readonly theirs: number
  /** theirs / ours: above 1 we are that much faster. */
  readonly ratio: number
}

export interface Growth {
  readonly name: string
  /** b in time ~ rows^b, from 10⁴ rows on, where fixed costs no longer show. */
  readonly exponent: number
}

const SIZES = [1_000, 10_000, 100_000, 1_000_000]

function rowsOf(name: string, rows: number, timings: readonly Timing[]): Row[] {
  const [ours, ...peers] = timings
  return peers.map(peer => ({
    name,
    rows,
    ours: ours!.milliseconds,
    peer: peer.name,
    theirs: peer.milliseconds,
    ratio: peer.milliseconds / ours!.milliseconds,
  }))
}

/** @param say is told each finished contest, so that a long run shows where it is */
export function measure(say: (rows: readonly Row[]) => void): { rows: Row[]; growth: Growth[] } {
  const all: Row[] = []
  const exponents: Growth[] = []
  const add = (rows: Row[]) => {
    all.push(...rows)
    say(rows)
  }
  for (const event of EVENTS) {
    const points: [number, number][] = []
    for (const rows of SIZES) {
      const timings = contest(event.contestants(market(rows)))
      points.push([rows, timings[0]!.milliseconds])
      add(rowsOf(event.name, rows, timings))
    }
    exponents.push({ name: event.name, exponent: growth(points.slice(1)) })
  }
  for (const [name, make, sizes] of [
    ['CSV, one row a session', wideTable, [10_000, 500_000]],
    ['CSV, one row a session and symbol', longTable, [10_000, 1_000_000]],
  ] as const)
    for (const rows of sizes)
      add(rowsOf(name, rows, contest(csvContestants(make(rows), rows), { budget: 5_000 })))
  return { rows: all, growth: exponents }
}
