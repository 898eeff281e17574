/**
 * The report off the main thread, for prices of so many rows that computing them would hold up the page: a thin shell
 * over the pure functions.
 */
import type { PricePair } from '../../data/series/series.ts'
import type { Note } from '../../notes/note.ts'
import { aftermathOf } from '../../report/aftermath.ts'
import { buildReport } from '../../report/build.ts'
import { ledgerOf } from '../../report/claims.ts'
import { historyOf } from '../../report/history.ts'
import type { Settings } from '../../report/settings.ts'
import { deserialize, type Held, nothingSent, serialize, stillSent } from './crossing.ts'

export type FarRequest =
  | { readonly kind: 'column'; readonly name: number; readonly buffer: ArrayBuffer }
  | { readonly kind: 'pair'; readonly tree: unknown }
  | {
      readonly kind: 'build'
      readonly request: number
      readonly settings: Settings
      readonly note: Note | null
    }

/** What a request is answered with: part by part, so that none holds up the page for long. */
export type FarReply =
  | { readonly kind: 'started' }
  | {
      readonly kind: 'part'
      readonly request: number
      /** "report", "history.base", "ledger", …: where it belongs. */
      readonly name: string
      readonly tree: unknown
      readonly fresh: readonly (readonly [number, ArrayBuffer])[]
    }
  /** `live` names the columns that the parts speak of. */
  | { readonly kind: 'built'; readonly request: number; readonly live: readonly number[] }

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
  } else if (data.kind === 'pair') pair = deserialize(data.tree, held) as PricePair
  else if (pair !== null) reply(data.request, pair, data.settings, data.note)
}
scope.postMessage({ kind: 'started' })

function reply(request: number, prices: PricePair, settings: Settings, note: Note | null): void {
  const report = buildReport(prices, settings, note)
  const { pair: _, aligned: __, note: ___, ...rest } = report
  const parts: [string, unknown][] = [
    ['report', rest],
    ...Object.entries(historyOf(report)).map(([name, part]): [string, unknown] => [`history.${name}`, part]),
    ['aftermath', aftermathOf(report)],
    ['ledger', ledgerOf(report)],
  ]
  const live = new Set<number>(held.buffers.keys())
  for (const [name, part] of parts) {
    const crossing = serialize(part, sent)
    for (const column of crossing.live) live.add(column)
    // Copies travel: the originals are read again for the next window.
    const fresh = crossing.fresh.map(([column, buffer]) => [column, buffer.slice(0) as ArrayBuffer] as const)
    scope.postMessage(
      { kind: 'part', request, name, tree: crossing.tree, fresh },
      fresh.map(([, buffer]) => buffer),
    )
  }
  stillSent([...live], sent)
  scope.postMessage({ kind: 'built', request, live: [...live] })
}
