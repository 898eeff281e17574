/**
 * The first prices of the page.
 */
import { loadBundled } from '../data/bundled.ts'
import { readEmbedded } from '../data/embedded.ts'
import { isPair } from '../data/pair.ts'
import { sentence } from '../data/problem.ts'
import type { PricePair } from '../data/series.ts'
import { readAddressBar } from '../state/address-bar.ts'
import { tell } from '../state/store.ts'
import { followSharedPrices, openLink, openSaved } from './shared-view.ts'

/**
 * Takes on the view and puts prices on the page, or says why there are none: those a saved page carries, else those
 * its link carries, else the bundled ones.
 */
export async function start(): Promise<void> {
  const saved = await readEmbedded()
  if (saved !== null) return openSaved(saved)
  readAddressBar()
  followSharedPrices()
  // A link pasted over the one that is open changes the hash and loads no page.
  window.addEventListener('hashchange', () => {
    if (/^#(data|figures)=/.test(window.location.hash)) void openLink(bundledPair)
  })
  await openLink(bundledPair)
}

async function bundledPair(): Promise<PricePair | null> {
  const result = await loadBundled()
  if (isPair(result)) return result
  for (const problem of result) tell('alert', sentence(problem))
  return null
}
