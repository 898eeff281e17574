/**
 * Runs something once the browser has nothing better to do; at the latest after three seconds.
 *
 * @returns what gives it up
 */
export function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(run, { timeout: 3000 })
    return () => cancelIdleCallback(handle)
  }
  const handle = setTimeout(run, 200)
  return () => clearTimeout(handle)
}

/** Settled once the browser has nothing better to do. */
export function idle(): Promise<void> {
  return new Promise(resolve => {
    whenIdle(resolve)
  })
}
