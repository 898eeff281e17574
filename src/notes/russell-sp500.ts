/**
 * The subject of most notes: the Russell 2000 against the S&P 500.
 */
import { CLAIMS_ONLY } from './claims-only.ts'
import type { Note, NoteClaim, Subject } from './note.ts'

export const RUSSELL_SP500: Subject = {
  dataset: 'indices',
  small: { name: 'Russell 2000', symbols: ['RUT', 'RTY'], standIns: ['IWM', 'VTWO'] },
  large: { name: 'S&P 500', symbols: ['SPX', 'GSPC'], standIns: ['SPY', 'IVV', 'VOO'] },
}

type Given = Pick<Note, 'id' | 'title' | 'publisher' | 'published' | 'address' | 'window'>

/** A note that is claims and nothing else: its argument is not retold, and it gives no inputs and no forecast. */
export function noteOfClaims(given: Given, claims: readonly Omit<NoteClaim, 'section' | 'source'>[]): Note {
  return {
    ...given,
    ...CLAIMS_ONLY,
    subject: RUSSELL_SP500,
    retold: false,
    claims: claims.map(claim => ({ ...claim, section: null, source: null })),
  }
}
