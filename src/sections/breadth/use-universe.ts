import { useEffect, useState } from 'react'
import type { Universe } from '../../data/series/universe.ts'
import { loadBundledPairs } from '../../data/sources/bundled-pairs.ts'

/** @returns the bundled pairs; null until they have arrived */
export function useUniverse(): Universe | null {
  const [universe, setUniverse] = useState<Universe | null>(null)
  useEffect(() => {
    let gone = false
    loadBundledPairs().then(loaded => {
      if (!gone) setUniverse(loaded)
    })
    return () => {
      gone = true
    }
  }, [])
  return universe
}
