/**
 * The reader's prices across visits: kept after a load, opened again, put back at the start.
 */

import { type Problem, sentence } from '../../data/series/problem.ts'
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
  const earlier = 'severity' in sets ? undefined : sets.find(one => one.id === idOf(pair))
  const kept = await keep(pair, earlier?.name ?? '', Date.now())
  if ('severity' in kept) return tellStorage(kept)
  // Long tables take a while to write, in which the reader may have come to want nothing kept.
  const problem = keeping() === 'nothing' ? await deleteKept(kept.id) : await openNextTime(kept.id, pair)
  if (problem !== null) tellStorage(problem)
  for (const listener of listeners) listener()
}

/** Puts kept prices on the page. */
export async function showKept({ id, name }: KeptSet): Promise<void> {
  const mayShow = askForPrices()
  const pair = await openKept(id)
  if ('severity' in pair) return tellStorage(pair)
  if (!mayShow()) return
  showPair(pair)
  sayInstead(tell('status', `“${name}” is on the page.`, [], { actions: [BUNDLED_AGAIN] }))
  const problem = await openNextTime(id, pair)
  if (problem !== null) tellStorage(problem)
}

/** Opens with these prices at the next visit, unless others have taken their place on the page. */
async function openNextTime(id: string, pair: PricePair): Promise<Problem | null> {
  if (keeping() === 'nothing' || choices.getState().pair !== pair) return null
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
  const pair = await openKept(id)
  if ('severity' in pair) {
    sayKeeping(null)
    tellStorage(pair)
    return null
  }
  const sets = await listKept()
  const name = 'severity' in sets ? undefined : sets.find(one => one.id === id)?.name
  sayInstead(
    tell(
      'status',
      `These are the prices you loaded${name === undefined ? '' : `, “${name}”`}, kept in this browser.`,
      [],
      { actions: [BUNDLED_AGAIN] },
    ),
  )
  return pair
}

export function tellStorage(problem: Problem): void {
  tell('alert', sentence(problem))
}

const BUNDLED_AGAIN = { label: 'Use the bundled data again', run: () => void showBundled() }
