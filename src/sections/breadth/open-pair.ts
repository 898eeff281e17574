import { pricePair } from '../../data/series/pair.ts'
import type { Universe } from '../../data/series/universe.ts'
import { showPair, tell } from '../../state/store.ts'

/** Puts a pair of the universe on the page, in the window that the reader has chosen. */
export function openPair(universe: Universe, id: string): void {
  const found = universe.pairs.find(pair => pair.id === id)
  if (found === undefined) return
  const pair = pricePair(found.small, found.large)
  if (pair.ok) showPair(pair.value, { keepView: true })
  else tell('alert', `${id} cannot be shown: the two series have no two sessions in common.`)
}
