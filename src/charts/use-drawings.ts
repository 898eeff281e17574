import { useEffect, useSyncExternalStore } from 'react'

type Drawings = typeof import('./drawings.ts')

/** The drawings once they are loaded, 'failed' when the chunk could not be fetched, null before. */
type State = Drawings | 'failed' | null

let state: State = null
let asked = false
const listeners = new Set<() => void>()

function settle(next: State): void {
  state = next
  for (const listener of listeners) listener()
}

/** Loads the drawings once; a call after a failure tries again. */
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
 * Loads the drawing code when the first chart needs it. `React.lazy` would not do: a chart that suspends would hide what
 * is already drawn around it, and a failed load could not be tried again.
 */
export function useDrawings(wanted: boolean): State {
  useEffect(() => {
    if (wanted) fetchDrawings()
  }, [wanted])
  return useSyncExternalStore(subscribe, () => state)
}
