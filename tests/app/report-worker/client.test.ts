import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { farReport } from '../../../src/app/report-worker/client.ts'
import type { FarReply, FarRequest } from '../../../src/app/report-worker/worker.ts'
import type { PricePair } from '../../../src/data/series/series.ts'
import { DEFAULT_SETTINGS } from '../../../src/report/settings.ts'
import { showPair } from '../../../src/state/store.ts'
import { bundledPair } from '../../bundled.ts'

/** A worker that does what a test tells it to. */
class Told extends EventTarget {
  ended = false
  asked: number[] = []
  onerror: (() => void) | null = null
  constructor() {
    super()
    workers.push(this)
  }
  postMessage(message: FarRequest) {
    if (message.kind === 'build') this.asked.push(message.request)
  }
  terminate() {
    this.ended = true
  }
  say(data: FarReply) {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
}

let workers: Told[] = []
const other = (): PricePair => ({ ...bundledPair() })

beforeEach(() => {
  workers = []
  vi.stubGlobal('Worker', Told)
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('a worker that never started takes none of its successors along', async () => {
  const first = farReport(other(), DEFAULT_SETTINGS, null)
  const second = farReport(other(), DEFAULT_SETTINGS, null)
  const [slow, quick] = workers
  quick!.say({ kind: 'started' })
  await vi.advanceTimersByTimeAsync(20_000)
  expect(await first).toBeNull()
  expect([slow!.ended, quick!.ended]).toEqual([true, false])
  const [request] = quick!.asked
  quick!.say({ kind: 'part', request: request!, name: 'report', tree: { bundled: true }, fresh: [] })
  quick!.say({ kind: 'built', request: request!, live: [] })
  expect(await second).toMatchObject({ bundled: true })
})

it('a worker goes with its prices, whatever takes their place, and its report is not computed after all', async () => {
  const long = other()
  showPair(long)
  const report = farReport(long, DEFAULT_SETTINGS, null)
  const [worker] = workers
  showPair(long, { keepView: true })
  expect(worker!.ended).toBe(false)
  showPair(other())
  expect(worker!.ended).toBe(true)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(await report).toBeNull()
})
