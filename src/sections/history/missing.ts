/**
 * A sentence about data sets that the build lacks.
 */
import { DATA_SET_IDS, DATA_SETS } from '../../report/data-sets.ts'
import type { Evidence } from '../../report/evidence.ts'
import { listed } from '../../report/format.ts'

/** @returns a sentence that names the missing data sets; null when none is missing */
export function missingData({ sets }: Evidence): string | null {
  const names = DATA_SET_IDS.filter(id => sets[id] === undefined).map(id => DATA_SETS[id].name.toLowerCase())
  return names.length === 0
    ? null
    : `This copy of the page has no ${listed(names)}, or they did not arrive; their rows are left out.`
}
