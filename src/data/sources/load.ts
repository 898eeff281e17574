/**
 * Loading files from the page: a worker reads them, progress comes back, and the result is assembled into
 * a pair. What is on the page stays until the new pair is whole; a later load cancels an earlier one.
 */
import { url } from 'virtual:worker/src/data/sources/worker.ts'
import type { Side } from '../series/pair.ts'
import type { Provenance } from '../series/provenance.ts'
import type { PricePair } from '../series/series.ts'
import { type Assembled, assemble } from '../table/assemble.ts'
import type { Answers, ReadProgress, ReadResult } from '../table/read-result.ts'
import type { SideName } from '../table/sides.ts'
import { digest } from './digest.ts'
import { readInput } from './read-input.ts'
import { startWorker } from './start-worker.ts'
import type { WorkerReply, WorkerRequest } from './worker.ts'

/** Something to read: a file, pasted cells, or what was fetched. Its bytes may be asked for more than once. */
export interface Input {
  readonly name: string
  readonly bytes: () => Promise<Uint8Array>
  readonly provenance: Provenance
  /** The side that the reader says this is, as an address in the link does, whatever its symbol. */
  readonly wanted?: SideName
}

export interface LoadContext {
  /** The pair on the page, one side of which a single series keeps. */
  readonly current: PricePair | null
  /** The side of an earlier outcome of kind "half", else null. */
  readonly waiting?: { readonly name: SideName; readonly side: Side } | null
  /** Answers to the questions of an earlier outcome of kind "ask", by the question's id. */
  readonly answers?: Answers
}

export interface LoadControl {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: ReadProgress) => void
}

export type Outcome = Assembled | { readonly kind: 'cancelled' }

/** @returns a dropped or chosen file as an input */
export function fileInput(file: File): Input {
  return {
    name: file.name,
    provenance: { kind: 'file' },
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  }
}

/** @returns pasted text, such as cells copied from a spreadsheet, as an input */
export function textInput(text: string, name = 'pasted cells'): Input {
  return { name, provenance: { kind: 'paste' }, bytes: async () => new TextEncoder().encode(text) }
}

/** @returns bytes that a host gave, as an input */
export function fetchedInput(bytes: Uint8Array, name: string, host: string, wanted?: SideName): Input {
  const provenance = { kind: 'address', host } as const
  return { name, provenance, bytes: async () => bytes.slice(), ...(wanted && { wanted }) }
}

let running: AbortController | null = null

/**
 * Reads the inputs and assembles them with what is on the page.
 *
 * Starting a load cancels the one before, so the later load always wins.
 * @returns the pair, questions, a half, or the reasons for a refusal; "cancelled" when the signal or a later
 *   load stopped it. Never rejects: what goes wrong is a problem in the outcome
 */
export async function loadPrices(
  inputs: readonly Input[],
  context: LoadContext,
  control: LoadControl = {},
): Promise<Outcome> {
  running?.abort()
  const own = new AbortController()
  running = own
  const stop = (): void => own.abort()
  if (control.signal?.aborted) own.abort()
  control.signal?.addEventListener('abort', stop, { once: true })
  try {
    const files: WorkerRequest['files'][number][] = []
    for (const input of inputs) {
      if (own.signal.aborted) return { kind: 'cancelled' }
      files.push({ ...input, bytes: await input.bytes() })
    }
    if (own.signal.aborted) return { kind: 'cancelled' }
    const request: WorkerRequest = {
      files,
      answers: context.answers ?? {},
      today: newestDay(context.current),
    }
    const progress = control.onProgress ?? (() => {})
    const results = await readAway(request, own.signal, progress)
    if (results === null || own.signal.aborted) return { kind: 'cancelled' }
    return assemble(results, context.current, context.answers, context.waiting ?? null)
  } catch (error) {
    if (own.signal.aborted) return { kind: 'cancelled' }
    return {
      kind: 'refused',
      problems: [
        {
          code: 'unreadable',
          severity: 'error',
          file: inputs.map(input => input.name).join(', '),
          found: error instanceof Error ? error.message.slice(0, 120) : 'something unexpected',
          action: 'nothing was changed',
        },
      ],
    }
  } finally {
    control.signal?.removeEventListener('abort', stop)
    if (running === own) running = null
  }
}

/** The end of 2068, which stands for today where the clock is known to be wrong. */
const LATEST = 36_158

/** Today by the device's clock; prices that are newer say that the clock is slow, and then no day is too late. */
function newestDay(current: PricePair | null): number {
  const clock = Math.floor(Date.now() / 86_400_000)
  const known = current?.aligned.dates.at(-1) ?? 0
  return clock < known ? LATEST : clock
}

/** Reads in a worker; in slices on this thread where a worker cannot start. */
async function readAway(
  request: WorkerRequest,
  signal: AbortSignal,
  onProgress: (progress: ReadProgress) => void,
): Promise<readonly ReadResult[] | null> {
  const worker = await startWorker(url, signal)
  if (signal.aborted) return null
  if (worker === null) return readHere(request, signal, onProgress)
  return readInWorker(worker, request, signal, onProgress)
}

function readInWorker(
  worker: Worker,
  request: WorkerRequest,
  signal: AbortSignal,
  onProgress: (progress: ReadProgress) => void,
): Promise<readonly ReadResult[] | null> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void): void => {
      signal.removeEventListener('abort', cancel)
      worker.terminate()
      settle()
    }
    const cancel = (): void => finish(() => resolve(null))
    signal.addEventListener('abort', cancel, { once: true })
    worker.onerror = event => {
      event.preventDefault()
      finish(() => reject(new Error(event.message || 'the reader stopped')))
    }
    worker.onmessage = ({ data }: MessageEvent<WorkerReply>) => {
      if (data.kind === 'progress') onProgress(data.progress)
      else if (data.kind === 'done') finish(() => resolve(data.results))
      else if (data.kind === 'failed') finish(() => reject(new Error(data.reason)))
    }
    worker.postMessage(
      request,
      request.files.map(file => file.bytes.buffer as ArrayBuffer),
    )
  })
}

/** A slice of work on the page's own thread stays well under a frame. */
const SLICE_MS = 10

async function readHere(
  { files, answers, today }: WorkerRequest,
  signal: AbortSignal,
  onProgress: (progress: ReadProgress) => void,
): Promise<readonly ReadResult[] | null> {
  const results: ReadResult[] = []
  for (const { name, bytes, provenance, wanted } of files) {
    const sha256 = await digest(bytes)
    const steps = readInput(bytes, name, { answers, today, sha256, provenance, ...(wanted && { wanted }) })
    let since = performance.now()
    let step = await steps.next()
    for (; !step.done; step = await steps.next()) {
      if (performance.now() - since < SLICE_MS) continue
      onProgress(step.value)
      await new Promise(resolve => setTimeout(resolve))
      if (signal.aborted) return null
      since = performance.now()
    }
    results.push(...step.value)
  }
  return results
}
