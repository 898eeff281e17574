/**
 * The two sides of a data set in the orientation of the report.
 */
import type { PricePair } from '../data/series/series.ts'
import type { Basis } from './settings.ts'
import type { Words } from './words.ts'

export interface EvidenceSides {
  /** Closes on the basis, of the side whose lead is asked about and of the other. */
  readonly p: Float64Array
  readonly q: Float64Array
  readonly words: Words
}

/** @param swap whether the page asks about a lead of large caps */
export function evidenceSides(pair: PricePair, basis: Basis, swap: boolean): EvidenceSides {
  const [one, other] = swap ? (['large', 'small'] as const) : (['small', 'large'] as const)
  const closes = (side: 'small' | 'large') => {
    const { close, adjusted } = pair.aligned[side]
    return basis === 'total' ? (adjusted ?? close) : close
  }
  const { perYear, unit } = pair.passport.small.frequency
  return {
    p: closes(one),
    q: closes(other),
    words: { small: pair[one].symbol, large: pair[other].symbol, unit, perYear },
  }
}

/** The source line of a figure from a data set. */
export function evidenceSource(pair: PricePair, basis: Basis): string {
  return `${pair.passport.small.source}, ${basis === 'price' ? 'price closes' : 'total returns'}`
}
