import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startWorker } from '../../../src/data/sources/start-worker.ts'

class Told extends EventTarget {
  static last: Told
  ended = false
  onerror: ((event: Event) => void) | null = null
  constructor() {
    super()
    Told.last = this
  }
  terminate() {
    this.ended = true
  }
}

beforeEach(() => {
  vi.stubGlobal('Worker', Told)
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a worker is handed over once it has spoken, and the signal still ends it', async () => {
  const stop = new AbortController()
  const started = startWorker('worker.js', stop.signal)
  Told.last.dispatchEvent(new MessageEvent('message'))
  expect(await started).toBe(Told.last)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(Told.last.ended).toBe(false)
  stop.abort()
  expect(Told.last.ended).toBe(true)
})

test('a worker that stays silent, fails or is no longer wanted is ended and gives null', async () => {
  const silent = startWorker('worker.js', new AbortController().signal)
  await vi.advanceTimersByTimeAsync(60_000)
  expect([await silent, Told.last.ended]).toEqual([null, true])

  const failing = startWorker('worker.js', new AbortController().signal)
  const error = new Event('error', { cancelable: true })
  Told.last.onerror!(error)
  expect([await failing, Told.last.ended, error.defaultPrevented]).toEqual([null, true, true])

  const stop = new AbortController()
  const unwanted = startWorker('worker.js', stop.signal)
  stop.abort()
  expect([await unwanted, Told.last.ended]).toEqual([null, true])
  expect([await startWorker('worker.js', stop.signal), Told.last.ended]).toEqual([null, true])
})

test('a page that may not start workers gets null', async () => {
  vi.stubGlobal('Worker', undefined)
  expect(await startWorker('worker.js', new AbortController().signal)).toBeNull()
  vi.stubGlobal('Worker', function refused() {
    throw new DOMException('not here', 'SecurityError')
  })
  expect(await startWorker('worker.js', new AbortController().signal)).toBeNull()
})
