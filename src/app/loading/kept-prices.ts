/**
 * The reader's prices across visits: kept after a load, opened again, put back at the start.
 */

import { type Problem, sentence } from '../../data/series/problem.ts'
import { ok, type Result } from '../../data/series/result.ts'
import type { PricePair } from '../../data/series/series.ts'
import {
  deleteKept,
  forgetConnection,
  idOf,
  type KeptSet,
  keep,
  lastKept,
  listKept,
  NOT_KEPT,
  openKept,
  rememberLast,
  STORAGE_SILENT,
} from '../../data/sources/kept.ts'
import { isSavedPage } from '../../data/sources/saved-page.ts'
import { askForPrices, choices, dismiss, showPair, tell } from '../../state/store.ts'
import { keeping, sayKeeping } from './keeping.ts'
import { sayInstead } from './said.ts'
import { showBundled } from './show-bundled.ts'

const listeners = new Set<() => void>()

/** Calls back whenever something was kept. @returns a function that stops it */
export function onKept(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Prices on the page that could not be kept yet. */
let unkept: PricePair | null = null
let again: ReturnType<typeof setTimeout> | undefined
let stopTrying: (() => void) | null = null
/** The database is asked again after these pauses, and whenever the reader comes back to the page. */
const PAUSES_MS = [5_000, 15_000, 60_000]

// Another two of the same series are the same load: it opens with them next time.
choices.subscribe(({ pair }, { pair: before }) => {
  if (pair === before || pair?.others === undefined || before?.others === undefined) return
  if (idOf(pair) === idOf(before)) void keepLoaded(pair)
})

/**
 * Keeps what was just loaded, unless the reader wants nothing kept. A name given earlier stays. Where the database gives
 * no answer, the reader is told and keeping is tried again for as long as the prices are on the page.
 */
export async function keepLoaded(pair: PricePair): Promise<void> {
  if (keeping() === 'nothing' || isSavedPage()) return
  const problem = await keepOnce(pair)
  if (problem?.code !== STORAGE_SILENT) return
  unkept = pair
  const told = tell('alert', `${sentence(problem)} Keeping them is tried again.`)
  stopTrying?.()
  stopTrying = keepTrying(told)
}

/** @param told the message that goes once it is no longer true */
function keepTrying(told: number): () => void {
  let tries = 0
  const next = () => {
    clearTimeout(again)
    if (tries < PAUSES_MS.length) again = setTimeout(attempt, PAUSES_MS[tries])
  }
  const attempt = async () => {
    clearTimeout(again)
    const pair = unkept
    if (pair === null || choices.getState().pair !== pair || keeping() === 'nothing') return stop()
    tries += 1
    const problem = await keepOnce(pair, true)
    if (unkept !== pair) return
    if (problem !== null) return next()
    stop()
    tell('status', 'The prices are now kept in this browser.')
  }
  const returned = () => {
    if (document.visibilityState === 'visible') void attempt()
  }
  const stop = () => {
    clearTimeout(again)
    unkept = null
    dismiss(told)
    document.removeEventListener('visibilitychange', returned)
    window.removeEventListener('pageshow', returned)
    stopTrying = null
  }
  document.addEventListener('visibilitychange', returned)
  window.addEventListener('pageshow', returned)
  next()
  return stop
}

// A page that was put aside whole comes back with a connection that may never answer again.
if (typeof window !== 'undefined')
  window.addEventListener('pageshow', event => {
    if (event.persisted) forgetConnection()
  })

/**
 * @param quietly whether a failure has been told before
 * @returns what kept it from being kept; null where it was, or where that has been told
 */
async function keepOnce(pair: PricePair, quietly = false): Promise<Problem | null> {
  const sets = await listKept()
  if (!sets.ok && sets.problems[0]?.code === STORAGE_SILENT) return { ...sets.problems[0], action: NOT_KEPT }
  const earlier = sets.ok ? sets.value.find(one => one.id === idOf(pair)) : undefined
  const kept = await keep(pair, earlier?.name ?? '', Date.now())
  if (!kept.ok) {
    const [problem] = kept.problems
    if (!quietly && problem?.code !== STORAGE_SILENT) tellStorage(kept)
    return problem ?? null
  }
  // Long tables take a while to write, in which the reader may have come to want nothing kept.
  const { id } = kept.value
  tellStorage(keeping() === 'nothing' ? await deleteKept(id) : await openNextTime(id, pair))
  for (const listener of listeners) listener()
  return null
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
  const last = await lastKept()
  const opened = last.ok ? (last.value === null ? null : await openKept(last.value)) : last
  if (opened === null) {
    sayKeeping(null)
    return null
  }
  if (!opened.ok) {
    // What gave no answer this time may do so at the next visit.
    if (!opened.problems.some(({ code }) => code === STORAGE_SILENT)) sayKeeping(null)
    tellStorage(opened)
    return null
  }
  const id = last.ok ? last.value : null
  const sets = await listKept()
  const name = sets.ok ? sets.value.find(one => one.id === id)?.name : undefined
  sayInstead(
    tell(
      'status',
      `${openedWords(opened.value)}${name === undefined ? '' : `, “${name}”`}, kept in this browser.`,
      [],
      { actions: [BUNDLED_AGAIN] },
    ),
  )
  return opened.value
}

/** What kept prices are, by what was noted of them: only some were loaded from a file. */
function openedWords({ passport }: PricePair): string {
  const [small, large] = [passport.small.provenance, passport.large.provenance]
  if (small.kind !== 'kept' || large.kind !== 'kept') return 'These are prices'
  const hosts = [...new Set([small.host, large.host].filter(host => host !== null))]
  if (hosts.length > 0) return `These are the prices you agreed to read from ${hosts.join(' and ')}`
  if (small.was === 'link' || large.was === 'link') return 'These are prices from a link you opened'
  return 'These are the prices you loaded'
}

/** Says what went wrong with the browser's storage, if anything did. */
export function tellStorage(result: Result<unknown>): void {
  if (!result.ok) for (const problem of result.problems) tell('alert', sentence(problem))
}

const BUNDLED_AGAIN = { label: 'Use the bundled data again', run: () => void showBundled() }
