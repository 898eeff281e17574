/**
 * The reader's prices across visits: kept after a load, opened again, put back at the start.
 */

import { sentence } from '../../data/series/problem.ts'
import { ok, type Result } from '../../data/series/result.ts'
import type { PricePair } from '../../data/series/series.ts'
import { isSavedPage } from '../../data/sources/embedded.ts'
import {
  deleteKept,
  idOf,
  type KeptSet,
  keep,
  lastKept,
  listKept,
  openKept,
  rememberLast,
} from '../../data/sources/kept.ts'
import { askForPrices, choices, showPair, tell } from '../../state/store.ts'
import { keeping, sayKeeping } from './keeping.ts'
import { sayInstead } from './said.ts'
import { showBundled } from './show-bundled.ts'

const listeners = new Set<() => void>()

/** Calls back whenever something was kept. @returns a function that stops it */
export function onKept(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Keeps what was just loaded, unless the reader wants nothing kept. A name given earlier stays. */
export async function keepLoaded(pair: PricePair): Promise<void> {
  if (keeping() === 'nothing' || isSavedPage()) return
  const sets = await listKept()
  const earlier = sets.ok ? sets.value.find(one => one.id === idOf(pair)) : undefined
  const kept = await keep(pair, earlier?.name ?? '', Date.now())
  if (!kept.ok) return tellStorage(kept)
  // Long tables take a while to write, in which the reader may have come to want nothing kept.
  const { id } = kept.value
  tellStorage(keeping() === 'nothing' ? await deleteKept(id) : await openNextTime(id, pair))
  for (const listener of listeners) listener()
}

/** Puts kept prices on the page. */
export async function showKept({ id, name }: KeptSet): Promise<void> {
  const mayShow = askForPrices()
  const opened = await openKept(id)
  if (!opened.ok) return tellStorage(opened)
  const pair = opened.value
  if (!mayShow()) return
  showPair(pair)
  sayInstead(tell('status', `“${name}” is on the page.`, [], { actions: [BUNDLED_AGAIN] }))
  tellStorage(await openNextTime(id, pair))
}

/** Opens with these prices at the next visit, unless others have taken their place on the page. */
async function openNextTime(id: string, pair: PricePair): Promise<Result<void>> {
  if (keeping() === 'nothing' || choices.getState().pair !== pair) return ok(undefined)
  sayKeeping('open')
  return rememberLast(id)
}

/**
 * Opens what was on the page last time, and says that it did.
 * @returns null when there is nothing, or nothing that can be read
 */
export async function pairOfLastVisit(): Promise<PricePair | null> {
  const id = await lastKept()
  if (id === null) {
    sayKeeping(null)
    return null
  }
  const opened = await openKept(id)
  if (!opened.ok) {
    sayKeeping(null)
    tellStorage(opened)
    return null
  }
  const sets = await listKept()
  const name = sets.ok ? sets.value.find(one => one.id === id)?.name : undefined
  sayInstead(
    tell(
      'status',
      `These are the prices you loaded${name === undefined ? '' : `, “${name}”`}, kept in this browser.`,
      [],
      { actions: [BUNDLED_AGAIN] },
    ),
  )
  return opened.value
}

/** Says what went wrong with the browser's storage, if anything did. */
export function tellStorage(result: Result<unknown>): void {
  if (!result.ok) for (const problem of result.problems) tell('alert', sentence(problem))
}

const BUNDLED_AGAIN = { label: 'Use the bundled data again', run: () => void showBundled() }
