/**
 * The first prices of the page.
 */
import { loadBundled } from '../data/bundled.ts'
import { isPair } from '../data/pair.ts'
import { sentence } from '../data/problem.ts'
import { readAddressBar } from '../state/address-bar.ts'
import { showPair, tell } from '../state/store.ts'

/** Takes on the view of the address, then puts prices on the page or says why there are none. */
export async function start(): Promise<void> {
  readAddressBar()
  const result = await loadBundled()
  if (isPair(result)) return showPair(result, { keepView: true })
  for (const problem of result) tell('alert', sentence(problem))
}
