/**
 * Back to the prices that ship with the page.
 */

import { sentence } from '../../data/series/problem.ts'
import { loadBundled } from '../../data/sources/bundled.ts'
import { forgetLast } from '../../data/sources/kept.ts'
import { askForPrices, showPair, tell } from '../../state/store.ts'
import { keeping, sayKeeping } from './keeping.ts'
import { loadState } from './phase.ts'
import { sayInstead } from './said.ts'

/** Shows the bundled prices and opens with them next time; what is kept stays kept. */
export async function showBundled(): Promise<void> {
  const mayShow = askForPrices()
  const result = await loadBundled()
  if (!result.ok) {
    for (const problem of result.problems) tell('alert', sentence(problem))
    return
  }
  if (!mayShow()) return
  loadState.setState({ waiting: null })
  showPair(result.value)
  sayInstead(tell('status', 'The bundled prices are on the page again.'))
  await forgetShown()
}

/** The page no longer opens with the reader's own prices; what is kept stays kept. */
export async function forgetShown(): Promise<void> {
  if (keeping() !== 'open') return
  sayKeeping(null)
  await forgetLast()
}
