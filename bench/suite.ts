/** Everything that is measured outside the browser, in order, as rows of one table. */
import type { Timing } from './contest.ts'
import { contest, growth } from './contest.ts'
import { csvContestants, longTable, wideTable } from './csv.ts'
import { EVENTS } from './metrics.ts'
import { market } from './walk.ts'

export interface Row {
  readonly part: 'metrics' | 'csv' | 'charts' | 'site'
  readonly name: string
  /** Rows of the input; null where there are none. */
  readonly rows: number | null
  /** What the numbers are in: "ms", "KB", "MB", or "" for plain numbers. */
  readonly unit: string
  /** Medians. */
  readonly ours: number
  /** Who is raced against; null where nobody is. */
  readonly against: string | null
  readonly peer: number | null
  /** peer / ours: above 1 ours is that much faster (or smaller). */
  readonly ratio: number | null
  /** What it is to reach, of the ratio unless it says otherwise. */
  readonly target?: string
}

const SIZES = [1_000, 10_000, 100_000, 1_000_000]

/** What theirs / ours is to reach at a million rows: the inverse of floors, and how far ahead of every library. */
const TARGETS: Readonly<Record<string, { readonly floor: number; readonly ahead?: number }>> = {
  'Moving average (20)': { floor: 2, ahead: 3 },
  'Rolling standard deviation (20)': { floor: 3, ahead: 3 },
  'Rolling correlation (20)': { floor: 5 },
  'Full suite of 20 series': { floor: 15 },
  'Nine averages and two deviations': { floor: 15, ahead: 1 },
}

function target(name: string, rows: number, against: string): string | undefined {
  const wanted = rows === 1_000_000 ? TARGETS[name] : undefined
  if (wanted === undefined) return undefined
  if (against === 'floor') return `ours ≤ ${wanted.floor} floors`
  return wanted.ahead === undefined ? undefined : `≥ ${wanted.ahead}×`
}

function rowsOf(
  part: Row['part'],
  name: string,
  rows: number,
  timings: readonly Timing[],
  targetOf: (against: string) => string | undefined,
): Row[] {
  const [ours, ...peers] = timings
  return peers.map(peer => {
    const wanted = targetOf(peer.name)
    return {
      part,
      name,
      rows,
      unit: 'ms',
      ours: ours!.milliseconds,
      against: peer.name,
      peer: peer.milliseconds,
      ratio: peer.milliseconds / ours!.milliseconds,
      ...(wanted !== undefined && { target: wanted }),
    }
  })
}

/** @param add is told each finished contest, so that a long run shows where it is */
export function measureMetrics(add: (rows: readonly Row[]) => void): void {
  for (const event of EVENTS) {
    const points: [number, number][] = []
    for (const rows of SIZES) {
      const timings = contest(event.contestants(market(rows)))
      points.push([rows, timings[0]!.milliseconds])
      add(rowsOf('metrics', event.name, rows, timings, against => target(event.name, rows, against)))
    }
    add([
      {
        part: 'metrics',
        name: `${event.name}: exponent of growth`,
        rows: null,
        unit: '',
        // From 10⁴ rows on, where fixed costs no longer show.
        ours: growth(points.slice(1)),
        against: null,
        peer: null,
        ratio: null,
        target: 'about 1',
      },
    ])
  }
}

const CSV_TARGETS: Readonly<Record<string, string>> = { 'Papa Parse alone': '≥ 1×', 'uDSV alone': '≥ 0.5×' }

/** @param add as for `measureMetrics` */
export function measureCsv(add: (rows: readonly Row[]) => void): void {
  for (const [name, make, sizes] of [
    ['One row a session', wideTable, [10_000, 500_000]],
    ['One row a session and symbol', longTable, [10_000, 1_000_000]],
  ] as const)
    for (const rows of sizes) {
      const timings = contest(csvContestants(make(rows), rows), { budget: 5_000 })
      add(rowsOf('csv', name, rows, timings, against => (rows > 10_000 ? CSV_TARGETS[against] : undefined)))
    }
}

export { longTable }
