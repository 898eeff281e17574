import { pricePair } from '../../data/series/pair.ts'
import type { Universe, UniversePair } from '../../data/series/universe.ts'
import { loadDataSet } from '../../data/sources/data-sets.ts'
import { showDataSet, tell } from '../../state/store.ts'

/** Puts a pair of the universe on the page, in the window that the reader has chosen. */
export async function openPair(universe: Universe, id: string): Promise<void> {
  const found = universe.pairs.find(pair => pair.id === id)
  if (found === undefined) return
  const { provenance } = found.small.passport
  const whole = sameTable(found) && provenance.kind === 'bundled' && provenance.dataset !== 'size-funds'
  const dataSet = whole ? await loadDataSet(provenance.dataset) : null
  if (dataSet !== null) return showDataSet(dataSet)
  const pair = pricePair(found.small, found.large)
  if (pair.ok) showDataSet(pair.value)
  else tell('alert', `${id} cannot be shown: the two series have no two sessions in common.`)
}

/** Whether both sides are from one table of the build, so that they are a data set. */
function sameTable({ small, large }: UniversePair): boolean {
  const [p, q] = [small.passport.provenance, large.passport.provenance]
  return p.kind === 'bundled' && q.kind === 'bundled' && p.dataset === q.dataset
}
