/**
 * The report off the main thread, for prices of so many rows that computing them would hold up the page: a thin shell
 * over the pure functions.
 */
import type { PricePair } from '../../data/series.ts'
import { aftermathOf } from '../../report/aftermath.ts'
import { buildReport } from '../../report/build.ts'
import { ledgerOf } from '../../report/claims.ts'
import { historyOf } from '../../report/history.ts'
import type { Settings } from '../../report/settings.ts'
import { arrive, type Crossing, depart, type Held, nothingSent, stillSent } from './crossing.ts'

export type FarRequest =
  | { readonly kind: 'column'; readonly name: number; readonly buffer: ArrayBuffer }
  | { readonly kind: 'pair'; readonly tree: unknown }
  | { readonly kind: 'build'; readonly request: number; readonly settings: Settings }

export type FarReply =
  | { readonly kind: 'started' }
  | {
      readonly kind: 'built'
      readonly request: number
      readonly tree: unknown
      readonly fresh: readonly (readonly [number, ArrayBuffer])[]
      readonly live: readonly number[]
    }

/** What this file uses of a worker's global scope, whose types clash with the page's. */
interface Scope {
  onmessage: ((event: MessageEvent<FarRequest>) => void) | null
  postMessage(message: FarReply, transfer?: Transferable[]): void
}

const scope = globalThis as unknown as Scope
const held: Held = { buffers: new Map(), views: new Map() }
const sent = nothingSent(-1)
let pair: PricePair | null = null

scope.onmessage = ({ data }) => {
  if (data.kind === 'column') {
    held.buffers.set(data.name, data.buffer)
    // The page has what it sent.
    sent.names.set(data.buffer, data.name)
  } else if (data.kind === 'pair') pair = arrive(data.tree, held) as PricePair
  else if (pair !== null) reply(data.request, pair, data.settings)
}
scope.postMessage({ kind: 'started' })

function reply(request: number, prices: PricePair, settings: Settings): void {
  const report = buildReport(prices, settings)
  const { pair: _, aligned: __, ...rest } = report
  const crossing: Crossing = depart(
    { report: rest, history: historyOf(report), aftermath: aftermathOf(report), ledger: ledgerOf(report) },
    sent,
  )
  // Copies travel: the originals are read again for the next window.
  const fresh = crossing.fresh.map(([name, buffer]) => [name, buffer.slice(0) as ArrayBuffer] as const)
  stillSent([...crossing.live, ...held.buffers.keys()], sent)
  scope.postMessage(
    { kind: 'built', request, tree: crossing.tree, fresh, live: crossing.live },
    fresh.map(([, buffer]) => buffer),
  )
}
