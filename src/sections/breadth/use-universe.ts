import { useEffect, useMemo, useState } from 'react'
import { swapped } from '../../data/series/pair.ts'
import type { PricePair } from '../../data/series/series.ts'
import { type Universe, universeOf } from '../../data/series/universe.ts'
import { loadBundledPairs } from '../../data/sources/bundled-pairs.ts'
import { useChoices } from '../../state/store.ts'

/** @returns the series that the reader loaded, else the bundled pairs; null until they have arrived */
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
  return own ?? bundled
}

function ownUniverse(pair: PricePair | null, swap: boolean): Universe | null {
  return pair === null ? null : universeOf(swap ? swapped(pair) : pair)
}
