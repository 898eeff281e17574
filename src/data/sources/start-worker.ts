/**
 * Starts module workers.
 */
import { scriptAddress } from './script-address.ts'

/** How long a worker may take to start, its script's download included. A blocked worker reports no error. */
const START_MS = 10_000

/**
 * Starts a worker and waits for its first message, by which it says that its script has arrived and runs.
 *
 * @param signal ends the worker, whether it has started or not
 * @returns null where no worker can be had: the page may not start one, its script fails, or nothing comes in time
 */
export function startWorker(url: string, signal: AbortSignal): Promise<Worker | null> {
  return new Promise(resolve => {
    const worker = createWorker(url)
    if (worker === null || signal.aborted) {
      worker?.terminate()
      return resolve(null)
    }
    const fail = () => {
      worker.terminate()
      settle(null)
    }
    const patience = setTimeout(fail, START_MS)
    const settle = (outcome: Worker | null) => {
      clearTimeout(patience)
      worker.onerror = null
      resolve(outcome)
    }
    signal.addEventListener('abort', fail, { once: true })
    worker.addEventListener('message', () => settle(worker), { once: true })
    worker.onerror = event => {
      event.preventDefault()
      fail()
    }
  })
}

function createWorker(url: string): Worker | null {
  if (typeof Worker === 'undefined') return null
  try {
    return new Worker(scriptAddress(url), { type: 'module' })
  } catch {
    // A page opened from disk may not start workers.
    return null
  }
}
