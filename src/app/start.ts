/**
 * The first prices of the page.
 */

import { sentence } from '../data/series/problem.ts'
import type { PricePair } from '../data/series/series.ts'
import { loadBundled, takeUpPreload } from '../data/sources/bundled.ts'
import { isSavedPage } from '../data/sources/saved-page.ts'
import { dataSetOf } from '../report/data-sets.ts'
import { readAddressBar } from '../state/address-bar.ts'
import { askForPrices, choices, showPair, tell } from '../state/store.ts'
import { type Addresses, DEFAULT_DATA } from '../state/url.ts'
import { followNote } from './chosen-note.ts'
import { keeping } from './loading/keeping.ts'

/** What the address carries behind "#": prices or figures of a view that was shared, or a note. */
const CARRIES_VIEW = /^#(.*&)?(data|figures)=/
const CARRIES_NOTE = /^#(.*&)?note=/

/**
 * Takes on the view and puts prices on the page, or says why there are none: those a saved page carries, else those
 * its link carries, else those the reader loaded last time, else the bundled ones.
 */
export async function start(): Promise<void> {
  if (isSavedPage()) {
    followDataSets()
    // The live page never needs them, and a saved one has all its script within itself.
    const [{ readEmbedded }, { openSaved }] = await Promise.all([
      import('../data/sources/embedded.ts'),
      import('./shared-view.ts'),
    ])
    const saved = await readEmbedded()
    if (saved !== null) return openSaved(saved)
  }
  readAddressBar()
  // A note that is named has its own window: prices shown before it would be shown twice.
  await followNote()
  // A link pasted over the one that is open changes the hash and loads no page.
  window.addEventListener('hashchange', () => {
    if (/^#(data|figures)=/.test(window.location.hash)) void openShared(namedPair)
    openNote()
  })
  await openShared(firstPair)
  const { pair } = choices.getState()
  if (pair !== null && dataSetOf(pair)?.id !== DEFAULT_DATA) takeUpPreload()
  followAddresses()
  followDataSets()
  openNote()
}

/**
 * Shows the view that the address carries, or the page's own prices where it carries none: most visits do not wait for
 * what reads links.
 * @param otherwise gives the prices when the link brings none
 */
export async function openShared(otherwise: () => Promise<PricePair | null>): Promise<void> {
  if (CARRIES_VIEW.test(window.location.hash)) {
    try {
      return await (await sharedView()).openLink(otherwise)
    } catch {
      tell(
        'alert',
        'The part of the page that reads links did not arrive, so the page shows what it can without it. Check the connection and load the page again.',
      )
      if (choices.getState().pair !== null) return
    }
  }
  const mayShow = askForPrices()
  const pair = await otherwise()
  if (pair !== null && mayShow()) showPair(pair, { keepView: true })
}

let following = false

async function sharedView() {
  const view = await import('./shared-view.ts')
  if (!following) view.followSharedPrices()
  following = true
  return view
}

/** Opens the note that the address carries, if any. */
function openNote(): void {
  const { hash } = window.location
  if (!CARRIES_NOTE.test(hash)) return
  import('./shared-note.ts').then(
    ({ openSharedNote }) => openSharedNote(hash),
    () =>
      tell(
        'alert',
        'The part of the page that reads notes did not arrive. Check the connection and load the page again.',
      ),
  )
}

/** A view that was shared, or that names files of its own, is not for the prices that happen to be kept here. */
async function firstPair(): Promise<PricePair | null> {
  if (choices.getState().data !== DEFAULT_DATA) return namedPair()
  const shared = window.location.hash.includes('figures=') || namesFiles(choices.getState().addresses)
  if (keeping() !== 'open' || shared) return bundledPair()
  const kept = await import('./loading/kept-prices.ts')
    .then(module => module.pairOfLastVisit())
    .catch(() => null)
  return kept ?? bundledPair()
}

function namesFiles(addresses: Addresses): boolean {
  return Object.values(addresses).some(address => address !== null)
}

/** Asks about the files that the address names, now and when the reader goes back to a view that names others. */
function followAddresses(): void {
  const ask = (addresses: Addresses) => {
    if (!namesFiles(addresses)) return
    import('./loading/by-address.ts').then(
      ({ askToContact }) => askToContact(addresses),
      () => tell('alert', 'A part of the page did not arrive. Check the connection and try again.'),
    )
  }
  ask(choices.getState().addresses)
  choices.subscribe((after, before) => {
    if (JSON.stringify(after.addresses) !== JSON.stringify(before.addresses)) ask(after.addresses)
  })
}

/** The data set that the address names. */
async function namedPair(): Promise<PricePair | null> {
  const { data } = choices.getState()
  if (data === DEFAULT_DATA) return bundledPair()
  try {
    const { dataSetOrTell } = await import('./data-set.ts')
    return (await dataSetOrTell(data)) ?? (await bundledPair())
  } catch {
    tell(
      'alert',
      'The data set of this address did not arrive. Check the connection and load the page again.',
    )
    return bundledPair()
  }
}

/** Going back to a view of another data set needs what switches them; where it does not arrive, so says the menu. */
function followDataSets(): void {
  import('./data-set.ts').then(
    ({ followDataSet }) => followDataSet(),
    () => {},
  )
}

async function bundledPair(): Promise<PricePair | null> {
  const result = await loadBundled()
  if (result.ok) return result.value
  for (const problem of result.problems) tell('alert', sentence(problem))
  return null
}
