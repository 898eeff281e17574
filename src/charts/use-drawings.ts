import { useEffect, useSyncExternalStore } from 'react'

type Drawings = typeof import('./drawings.ts')

/** The drawings once they are here, 'failed' when they could not be fetched, null before. */
type State = Drawings | 'failed' | null

let state: State = null
let asked = false
const listeners = new Set<() => void>()

function settle(next: State): void {
  state = next
  for (const listener of listeners) listener()
}

/** Fetches the drawings, once; a second call after a failure tries again. */
export function fetchDrawings(): void {
  if (asked) return
  asked = true
  import('./drawings.ts').then(settle, () => {
    asked = false
    settle('failed')
  })
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * The drawing part of all charts, fetched when the first one wants it. Not `React.lazy`: a figure that suspends would
 * take down what is already drawn around it, and a failed fetch could not be tried again.
 */
export function useDrawings(wanted: boolean): State {
  useEffect(() => {
    if (wanted) fetchDrawings()
  }, [wanted])
  return useSyncExternalStore(subscribe, () => state)
}
