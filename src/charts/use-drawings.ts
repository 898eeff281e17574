import { useEffect, useSyncExternalStore } from 'react'

type Drawings = typeof import('./drawings.ts')

/** The drawings once they are loaded, 'failed' when the chunk could not be fetched, null before. */
type State = Drawings | 'failed' | null

let state: State = null
let asked: Promise<void> | null = null
const listeners = new Set<() => void>()

function settle(next: State): void {
  state = next
  for (const listener of listeners) listener()
}

/**
 * Fetches the drawings, once; a second call after a failure tries again.
 * @returns when they are here, or could not be fetched
 */
export function fetchDrawings(): Promise<void> {
  asked ??= import('./drawings.ts').then(settle, () => {
    asked = null
    settle('failed')
  })
  return asked
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
    if (wanted) void fetchDrawings()
  }, [wanted])
  return useSyncExternalStore(subscribe, () => state)
}
