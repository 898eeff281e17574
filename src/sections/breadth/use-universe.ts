import { useEffect, useMemo, useState } from 'react'
import { swapped } from '../../data/series/pair.ts'
import type { PricePair } from '../../data/series/series.ts'
import { type Universe, universeOf, withPair } from '../../data/series/universe.ts'
import { loadBundledPairs } from '../../data/sources/bundled-pairs.ts'
import { useChoices } from '../../state/store.ts'

/** @returns the series that the reader loaded, else the bundled pairs with the page's own; null until they have arrived */
export function useUniverse(): Universe | null {
  const pair = useChoices(all => all.pair)
  const swap = useChoices(all => all.settings.swap)
  const own = useMemo(() => ownUniverse(pair, swap), [pair, swap])
  const [bundled, setBundled] = useState<Universe | null>(null)
  const waits = own === null
  useEffect(() => {
    if (!waits) return
    let gone = false
    loadBundledPairs().then(loaded => {
      if (!gone) setBundled(loaded)
    })
    return () => {
      gone = true
    }
  }, [waits])
  return useMemo(
    () => own ?? (bundled && pair && withPair(bundled, shownSides(pair, swap))),
    [own, bundled, pair, swap],
  )
}

function ownUniverse(pair: PricePair | null, swap: boolean): Universe | null {
  return pair === null ? null : universeOf(shownSides(pair, swap))
}

function shownSides(pair: PricePair, swap: boolean): PricePair {
  return swap ? swapped(pair) : pair
}
