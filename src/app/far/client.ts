/**
 * Asks a worker for the report of large prices.
 */
import { url } from 'virtual:worker/src/app/far/worker.ts'
import type { PricePair } from '../../data/series.ts'
import { type Aftermath, aftermathOf } from '../../report/aftermath.ts'
import { buildReport, shownPair } from '../../report/build.ts'
import { type Ledger, ledgerOf } from '../../report/claims.ts'
import { type History, historyOf } from '../../report/history.ts'
import type { Report } from '../../report/report.ts'
import type { Settings } from '../../report/settings.ts'
import { arrive, depart, type Held, keepOnly, nothingSent } from './crossing.ts'
import type { FarReply, FarRequest } from './worker.ts'

interface Built {
  readonly report: Omit<Report, 'pair' | 'aligned'>
  readonly history: History
  readonly aftermath: Aftermath
  readonly ledger: Ledger
}

/** One worker for one pair of prices. */
interface Far {
  readonly pair: PricePair
  readonly worker: Worker
  readonly held: Held
  /** Settled once the worker has the prices. */
  readonly ready: Promise<void>
  /** Names of the columns that came from here, which never expire. */
  readonly own: readonly number[]
}

/** How long a worker may take to start, its script's download included. */
const START_MS = 10_000

let far: Far | null = null
let lastRequest = 0

/**
 * The report, computed away from the page; on the page where no worker can be had.
 *
 * @returns null when a later request has overtaken this one
 */
export async function farReport(pair: PricePair, settings: Settings): Promise<Report | null> {
  lastRequest += 1
  const request = lastRequest
  try {
    if (far?.pair !== pair) {
      far?.worker.terminate()
      far = send(pair)
    }
    const current = far
    await current.ready
    if (request !== lastRequest) return null
    return await answer(current, request, settings)
  } catch {
    far?.worker.terminate()
    far = null
    return request === lastRequest ? buildReport(pair, settings) : null
  }
}

function send(pair: PricePair): Far {
  const worker = new Worker(url, { type: 'module' })
  const { tree, fresh } = depart(pair, nothingSent(1))
  const held: Held = { buffers: new Map(), views: new Map() }
  for (const [name, buffer] of fresh) held.buffers.set(name, buffer as ArrayBuffer)
  return { pair, worker, held, own: fresh.map(([name]) => name), ready: handOver(worker, tree, fresh) }
}

/** Each column is copied in a turn of its own, so that none holds up the page for long. */
async function handOver(
  worker: Worker,
  tree: unknown,
  columns: readonly (readonly [number, ArrayBufferLike])[],
): Promise<void> {
  await new Promise((resolve, reject) => {
    worker.addEventListener('message', resolve, { once: true })
    worker.onerror = reject
    // A worker that is blocked without an error must not leave the page waiting.
    setTimeout(reject, START_MS)
  })
  const post = (message: FarRequest) => worker.postMessage(message)
  for (const [name, buffer] of columns) {
    post({ kind: 'column', name, buffer: buffer as ArrayBuffer })
    await new Promise(resolve => setTimeout(resolve))
  }
  post({ kind: 'pair', tree })
}

function answer(
  { pair, worker, held, own }: Far,
  request: number,
  settings: Settings,
): Promise<Report | null> {
  return new Promise((resolve, reject) => {
    const listen = ({ data }: MessageEvent<FarReply>) => {
      if (data.kind !== 'built') return
      // What comes for an overtaken request is taken in too: the worker will not send those columns again.
      for (const [name, buffer] of data.fresh) held.buffers.set(name, buffer)
      if (data.request < request) return
      worker.removeEventListener('message', listen)
      if (data.request !== request || request !== lastRequest) return resolve(null)
      const built = arrive(data.tree, held) as Built
      keepOnly([...data.live, ...own], held)
      const shown = shownPair(pair, settings)
      const report: Report = { ...built.report, pair: shown, aligned: shown.aligned }
      historyOf.know(report, built.history)
      aftermathOf.know(report, built.aftermath)
      ledgerOf.know(report, built.ledger)
      resolve(report)
    }
    worker.addEventListener('message', listen)
    worker.onerror = reject
    const message: FarRequest = { kind: 'build', request, settings }
    worker.postMessage(message)
  })
}
