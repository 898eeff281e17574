/**
 * Switching the page between the bundled data sets and pairs.
 */
import type { PricePair } from '../data/series/series.ts'
import { type BundledId, isSizePair } from '../data/series/size-pairs.ts'
import { DATA_SETS } from '../report/data-sets.ts'
import { askForPrices, choices, dataOf, showDataSet, showPair, tell } from '../state/store.ts'
import { keeping } from './loading/keeping.ts'

/** @returns a data set, null (and the reader is told) when it is not there or did not arrive */
export async function dataSetOrTell(id: BundledId): Promise<PricePair | null> {
  const pair = await import('../data/sources/bundled-pairs.ts').then(
    ({ loadBundledId }) => loadBundledId(id),
    () => null,
  )
  if (pair === null) {
    const called = isSizePair(id)
      ? `The pair ${id}`
      : `The data set “${DATA_SETS[id].name}: ${DATA_SETS[id].pair}”`
    tell(
      'alert',
      `${called} could not be loaded: this copy of the page was built without it, or the connection failed.`,
    )
  }
  return pair
}

/** Puts a data set on the page. What is there stays when it cannot be had. */
export async function switchDataSet(id: BundledId): Promise<void> {
  const mayShow = askForPrices()
  const pair = await dataSetOrTell(id)
  if (pair === null || !mayShow()) return
  showDataSet(pair)
  if (keeping() === 'open') {
    await import('./loading/show-bundled.ts').then(
      ({ forgetShown }) => forgetShown(),
      () => {},
    )
  }
}

/**
 * Loads the data set that the address names when the reader goes back or forward to a view of another one.
 * @returns a function that stops it
 */
export function followDataSet(): () => void {
  return choices.subscribe(({ data, pair }, before) => {
    if (data !== before.data && pair !== null && dataOf(pair) !== data) void goTo(data)
  })
}

async function goTo(id: BundledId): Promise<void> {
  const mayShow = askForPrices()
  const pair = (await dataSetOrTell(id)) ?? choices.getState().pair
  // What cannot be had leaves the prices as they are, and the view names them again.
  if (pair !== null && mayShow()) showPair(pair, { keepView: true })
}
