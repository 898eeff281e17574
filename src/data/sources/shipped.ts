/**
 * Which data sets the build has.
 */
import { shipped } from 'virtual:data-sets'
import type { DataSetId } from '../series/provenance.ts'

/** @returns whether the build has the table of a data set; it always has the funds */
export function isShipped(id: DataSetId): boolean {
  return id === 'funds' || shipped[id] !== null
}
