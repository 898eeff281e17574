/**
 * Asks a worker for the report of large prices.
 */
import { url } from 'virtual:worker/src/app/report-worker/worker.ts'
import type { PricePair } from '../../data/series/series.ts'
import { startWorker } from '../../data/sources/start-worker.ts'
import { wholeNote } from '../../notes/default-note.ts'
import type { Note } from '../../notes/note.ts'
import { type Aftermath, aftermathOf } from '../../report/aftermath.ts'
import { buildReport } from '../../report/build.ts'
import { knowLedger, type Ledger } from '../../report/claims.ts'
import { type History, historyOf } from '../../report/history.ts'
import type { Report } from '../../report/report.ts'
import type { Settings } from '../../report/settings.ts'
import { shownPair } from '../../report/shown-pair.ts'
import { choices } from '../../state/store.ts'
import { deserialize, type Held, keepOnly, nothingSent, serialize } from './crossing.ts'
import type { FarReply, FarRequest } from './worker.ts'

/** One worker for one pair of prices. */
interface Far {
  readonly pair: PricePair
  readonly held: Held
  /** The worker, once it has the prices; rejects where none can be had. */
  readonly ready: Promise<Worker>
  /** Ends the worker. */
  readonly end: () => void
}

let far: Far | null = null
let lastRequest = 0

// Prices that need no worker ask for none, and would leave this one holding those that they replace.
choices.subscribe(({ pair }) => {
  if (far === null || far.pair === pair) return
  lastRequest += 1
  release()
})

/**
 * The report, computed away from the page; on the page where no worker can be had.
 *
 * @returns null when a later request has overtaken this one
 */
export async function farReport(
  pair: PricePair,
  settings: Settings,
  note: Note | null,
): Promise<Report | null> {
  lastRequest += 1
  const request = lastRequest
  if (far?.pair !== pair) release()
  let own = far
  try {
    own ??= send(pair)
    far = own
    const worker = await own.ready
    await wholeNote(note)
    if (request !== lastRequest) return null
    return await answer(worker, own, request, settings, note)
  } catch {
    // By now another pair may have a worker, which has nothing to do with this one's failure.
    if (far === own) release()
    return request === lastRequest ? buildReport(pair, settings, note) : null
  }
}

function release(): void {
  far?.end()
  far = null
}

function send(pair: PricePair): Far {
  const stop = new AbortController()
  const starting = startWorker(url, stop.signal)
  // The report is about the two; what was loaded beside them would only be copied.
  const { others: _, ...two } = pair
  const { tree, fresh } = serialize(two, nothingSent(1))
  const held: Held = { buffers: new Map(), views: new Map() }
  for (const [name, buffer] of fresh) held.buffers.set(name, buffer as ArrayBuffer)
  return { pair, held, ready: handOver(starting, tree, fresh), end: () => stop.abort() }
}

/** Each column is copied in a task of its own, so that none blocks the page for long. */
async function handOver(
  starting: Promise<Worker | null>,
  tree: unknown,
  columns: readonly (readonly [number, ArrayBufferLike])[],
): Promise<Worker> {
  const worker = await starting
  if (worker === null) throw new Error('no worker')
  const post = (message: FarRequest) => worker.postMessage(message)
  for (const [name, buffer] of columns) {
    post({ kind: 'column', name, buffer: buffer as ArrayBuffer })
    await new Promise(resolve => setTimeout(resolve))
  }
  post({ kind: 'pair', tree })
  return worker
}

function answer(
  worker: Worker,
  { pair, held }: Far,
  request: number,
  settings: Settings,
  note: Note | null,
): Promise<Report | null> {
  const parts: Record<string, unknown> = {}
  return new Promise((resolve, reject) => {
    const listen = ({ data }: MessageEvent<FarReply>) => {
      if (data.kind === 'part') {
        // What comes for an overtaken request is taken in too: the worker will not send those columns again.
        for (const [name, buffer] of data.fresh) held.buffers.set(name, buffer)
        if (data.request === request) parts[data.name] = deserialize(data.tree, held)
      }
      if (data.kind !== 'built' || data.request < request) return
      worker.removeEventListener('message', listen)
      if (request !== lastRequest) return resolve(null)
      keepOnly(data.live, held)
      resolve(assembled(parts, shownPair(pair, settings), note))
    }
    worker.addEventListener('message', listen)
    worker.onerror = reject
    const message: FarRequest = { kind: 'build', request, settings, note: note && plainNote(note) }
    worker.postMessage(message)
  })
}

/** A copy that a worker can take, with the parts that arrived later among its own properties. */
function plainNote(note: Note): Note {
  return { ...note, claims: note.claims, references: note.references, passages: note.passages }
}

/** The report, with what was derived from it made known. */
function assembled(parts: Record<string, unknown>, pair: PricePair, note: Note | null): Report {
  const rest = parts.report as Omit<Report, 'pair' | 'aligned' | 'note'>
  const report: Report = { ...rest, pair, aligned: pair.aligned, note }
  const history = Object.entries(parts).flatMap(([name, part]) =>
    name.startsWith('history.') ? [[name.slice('history.'.length), part] as const] : [],
  )
  historyOf.know(report, Object.fromEntries(history) as unknown as History)
  aftermathOf.know(report, parts.aftermath as Aftermath)
  knowLedger(report, parts.ledger as Ledger | null)
  return report
}
