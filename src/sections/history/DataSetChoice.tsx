import type { DataSetId } from '../../data/series/provenance.ts'
import { DATA_SETS } from '../../report/data-sets.ts'
import { Segmented } from '../../ui/Segmented.tsx'

interface Props {
  readonly studies: readonly { readonly data: DataSetId }[]
  readonly value: DataSetId
  readonly onChange: (data: DataSetId) => void
}

/** The choice of the data set that a study is shown for; nothing where there is only one. */
export function DataSetChoice({ studies, value, onChange }: Props) {
  if (studies.length < 2) return null
  return (
    <div className="panel-controls">
      <Segmented
        label="Data"
        value={value}
        options={studies.map(({ data }) => ({ value: data, label: DATA_SETS[data].name }))}
        onChange={onChange}
      />
    </div>
  )
}
