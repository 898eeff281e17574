/**
 * How far a load of the reader's prices has come. What moves it is fetched when the first file arrives; this much is
 * there from the start, so that the page knows when to draw it.
 */
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Side } from '../../data/series/pair.ts'
import type { Question, ReadProgress } from '../../data/table/read-result.ts'
import type { SideName } from '../../data/table/sides.ts'

/** An address that a link asks to load from. */
export interface Asked {
  readonly url: URL
  readonly side: SideName | null
}

export type Phase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'consenting'; readonly asked: readonly Asked[] }
  | {
      readonly kind: 'fetching'
      readonly host: string
      readonly bytes: number
      readonly total: number | null
    }
  | { readonly kind: 'reading'; readonly name: string; readonly progress: ReadProgress | null }
  | { readonly kind: 'asking'; readonly questions: readonly Question[] }

export interface LoadState {
  readonly phase: Phase
  /** A series that was read whole and waits for another that covers the same dates. */
  readonly waiting: { readonly name: SideName; readonly side: Side } | null
}

export const loadState = createStore<LoadState>()(() => ({ phase: { kind: 'idle' }, waiting: null }))

/** Reads one part of the load's state in a component. */
export function useLoadState<T>(part: (all: LoadState) => T): T {
  return useStore(loadState, part)
}
