import type { DataSetId } from '../data/series/provenance.ts'
import { isShipped } from '../data/sources/shipped.ts'
import { DATA_SET_IDS, DATA_SETS, dataSetOf } from '../report/data-sets.ts'
import type { Report } from '../report/report.ts'
import { Select } from '../ui/Select.tsx'
import { switchDataSet } from './data-set.ts'

const OWN = 'own'

/** Which bundled data set the page shows; the reader's own prices are a choice only while they are shown. */
export function DataSetMenu({ report }: { readonly report: Report }) {
  const shown = dataSetOf(report.pair)?.id ?? OWN
  const bundled = DATA_SET_IDS.filter(isShipped).map(id => ({ value: id, label: labelOf(id) }))
  const options: { value: DataSetId | typeof OWN; label: string }[] = [
    ...(shown === OWN ? [{ value: OWN, label: 'Your own prices' } as const] : []),
    ...bundled,
  ]
  if (options.length < 2) return null
  return (
    <Select
      label="Data"
      value={shown}
      options={options}
      onChange={id => {
        if (id !== OWN) void switchDataSet(id)
      }}
    />
  )
}

function labelOf(id: DataSetId): string {
  const { name, pair, rows, since } = DATA_SETS[id]
  return `${name}: ${pair}, ${rows} since ${since}`
}
