/**
 * The reader off the main thread: a thin shell that reads what it is sent, reports progress, and moves the
 * typed arrays back without copying them.
 */

import type { Provenance } from '../series/provenance.ts'
import type { Answers, ReadProgress, ReadResult } from '../table/read-result.ts'
import type { SideName } from '../table/sides.ts'
import { digest } from './digest.ts'
import { readInput } from './read-input.ts'

export interface WorkerRequest {
  readonly files: readonly {
    readonly name: string
    readonly bytes: Uint8Array
    readonly provenance: Provenance
    readonly wanted?: SideName
  }[]
  readonly answers: Answers
  readonly today: number
}

export type WorkerReply =
  | { readonly kind: 'started' }
  | { readonly kind: 'progress'; readonly progress: ReadProgress }
  | { readonly kind: 'done'; readonly results: readonly ReadResult[] }
  | { readonly kind: 'failed'; readonly reason: string }

/** What this file uses of a worker's global scope, whose types clash with the page's. */
interface Scope {
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null
  postMessage(message: WorkerReply, transfer?: Transferable[]): void
}

const scope = globalThis as unknown as Scope

scope.onmessage = ({ data }) => {
  answer(data).catch((error: unknown) =>
    scope.postMessage({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }),
  )
}
scope.postMessage({ kind: 'started' })

async function answer({ files, answers, today }: WorkerRequest): Promise<void> {
  const results: ReadResult[] = []
  for (const { name, bytes, provenance, wanted } of files) {
    const sha256 = await digest(bytes)
    const steps = readInput(bytes, name, { answers, today, sha256, provenance, ...(wanted && { wanted }) })
    let step = await steps.next()
    for (; !step.done; step = await steps.next())
      scope.postMessage({ kind: 'progress', progress: step.value })
    results.push(...step.value)
  }
  scope.postMessage({ kind: 'done', results }, buffersOf(results))
}

function buffersOf(results: readonly ReadResult[]): Transferable[] {
  const buffers = new Set<ArrayBuffer>()
  for (const result of results) {
    if (result.kind !== 'series') continue
    for (const { side } of result.candidates)
      for (const column of [side.series.dates, side.series.close, side.series.adjusted])
        if (column !== null) buffers.add(column.buffer as ArrayBuffer)
  }
  return [...buffers]
}
