/**
 * The evidence (data sets and event tables), loaded when a part of the page first needs it.
 */
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { PricePair } from '../data/series/series.ts'
import { DATA_SET_IDS } from '../report/data-sets.ts'
import type { Evidence } from '../report/evidence.ts'
import { choices } from './store.ts'

const store = createStore<{ readonly evidence: Evidence | null }>()(() => ({ evidence: null }))
let loading: Promise<void> | null = null

/** Loads what is missing. A table that fails to arrive is left out and requested again next time. Never rejects. */
export function loadEvidence(): Promise<void> {
  loading ??= load().finally(() => {
    loading = null
  })
  return loading
}

async function load(): Promise<void> {
  if (store.getState().evidence !== null) return
  try {
    const { knowDataSet, loadDataSet, loadEvents } = await import('../data/sources/data-sets.ts')
    const { pair } = choices.getState()
    if (pair !== null) knowDataSet(pair)
    const [events, ...pairs] = await Promise.all([loadEvents(), ...DATA_SET_IDS.map(loadDataSet)])
    const sets: Partial<Record<(typeof DATA_SET_IDS)[number], PricePair>> = {}
    for (const [i, id] of DATA_SET_IDS.entries()) if (pairs[i]) sets[id] = pairs[i]
    store.setState({ evidence: { sets, events } })
  } catch {
    // The page works without it; the parts that need evidence say that it is missing.
  }
}

/** @returns the evidence loaded so far; null before any has arrived */
export function currentEvidence(): Evidence | null {
  return store.getState().evidence
}

/**
 * Requests the evidence.
 * @param wanted false while something else has to load first
 * @returns null until it has arrived
 */
export function useEvidence(wanted = true): Evidence | null {
  useEffect(() => {
    if (wanted) void loadEvidence()
  }, [wanted])
  return useStore(store, all => all.evidence)
}
