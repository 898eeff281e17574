import { pricePair } from '../../data/series/pair.ts'
import type { Side } from '../../data/series/series.ts'
import type { Universe, UniversePair } from '../../data/series/universe.ts'
import { loadDataSet } from '../../data/sources/data-sets.ts'
import { change, choices, showDataSet, tell } from '../../state/store.ts'

/** Puts a pair of the universe on the page, in the window that the reader has chosen. */
export async function openPair(universe: Universe, id: string): Promise<void> {
  const found = universe.pairs.find(pair => pair.id === id)
  if (found === undefined) return
  const { provenance } = found.small.passport
  const whole = sameTable(found) && provenance.kind === 'bundled' && provenance.dataset !== 'size-funds'
  const dataSet = whole ? await loadDataSet(provenance.dataset) : null
  if (dataSet === null) return show(universe, found.small, found.large)
  unswap()
  showDataSet(dataSet)
}

/**
 * Compares the reader's series with another benchmark: it becomes the large side of the page's pair. The small side
 * stays, unless it is the benchmark itself.
 */
export function chooseBenchmark(universe: Universe, symbol: string): void {
  const [first] = universe.pairs
  const chosen = universe.members.find(({ series }) => series.symbol === symbol)
  if (first === undefined || chosen === undefined || chosen === first.large) return
  show(universe, first.small === chosen ? first.large : first.small, chosen)
}

function show({ members }: Universe, small: Side, large: Side): void {
  const bundled = [small, large].every(({ passport }) => passport.provenance.kind === 'bundled')
  const others = bundled ? [] : members.filter(member => member !== small && member !== large)
  const pair = pricePair(small, large, others)
  if (!pair.ok)
    return void tell(
      'alert',
      `${small.series.symbol}/${large.series.symbol} cannot be shown: the two series have no two days in common.`,
    )
  unswap()
  showDataSet(pair.value)
}

/** The table names the sides as it compares them; exchanging them again would turn the choice round. */
function unswap(): void {
  if (choices.getState().settings.swap) change({ swap: false }, true)
}

/** Whether both sides are from one table of the build, so that they are a data set. */
function sameTable({ small, large }: UniversePair): boolean {
  const [p, q] = [small.passport.provenance, large.passport.provenance]
  return p.kind === 'bundled' && q.kind === 'bundled' && p.dataset === q.dataset
}
