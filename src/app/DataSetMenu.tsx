import type { DataSetId } from '../data/series/provenance.ts'
import { isShipped } from '../data/sources/shipped.ts'
import { DATA_SET_IDS, DATA_SETS, dataSetOf } from '../report/data-sets.ts'
import type { Report } from '../report/report.ts'
import { Select } from '../ui/Select.tsx'
import { switchDataSet } from './data-set.ts'

const OTHER = 'other'

/** Which bundled data set the page shows; the reader's own prices are a choice only while they are shown. */
export function DataSetMenu({ report }: { readonly report: Report }) {
  const shown = dataSetOf(report.pair)?.id ?? OTHER
  const bundled = DATA_SET_IDS.filter(isShipped).map(id => ({ value: id, label: labelOf(id) }))
  const options: { value: DataSetId | typeof OTHER; label: string }[] = [
    ...(shown === OTHER ? [{ value: OTHER, label: otherOf(report) } as const] : []),
    ...bundled,
  ]
  if (options.length < 2) return null
  return (
    <Select
      label="Data"
      value={shown}
      options={options}
      onChange={id => {
        if (id !== OTHER) void switchDataSet(id)
      }}
    />
  )
}

/** What the page shows that is none of the data sets: a bundled pair, or the reader's prices. */
function otherOf({ pair }: Report): string {
  return pair.bundled ? `Funds: ${pair.small.symbol} / ${pair.large.symbol}` : 'Your own prices'
}

function labelOf(id: DataSetId): string {
  const { name, pair, rows, since } = DATA_SETS[id]
  return `${name}: ${pair}, ${rows} since ${since}`
}
