/**
 * The bundled pairs of funds besides the data sets, by the name that the address gives them.
 */
import type { DataSetId } from './provenance.ts'

export const SIZE_PAIRS = ['IJR/SPY', 'IJH/SPY', 'VB/SPY', 'IWM/IWB', 'RSP/SPY', 'IWM/QQQ'] as const

export type SizePairId = (typeof SIZE_PAIRS)[number]

/** All bundled data sets and pairs. */
export type BundledId = DataSetId | SizePairId

export function isSizePair(id: string): id is SizePairId {
  return SIZE_PAIRS.some(each => each === id)
}
