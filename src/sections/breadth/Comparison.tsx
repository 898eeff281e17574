import { useMemo, useState } from 'react'
import { TimeSeriesChart } from '../../charts/TimeSeriesChart.tsx'
import type { PairCloses } from '../../report/breadth/closes.ts'
import { Panel } from '../../ui/Section.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { comparisonChart, type Comparison as Kind } from './charts.ts'

interface Props {
  readonly pairs: readonly PairCloses[]
  readonly asOf: number
  readonly from: number
  readonly shown: string
  readonly source: string
}

const KINDS = [
  { value: 'price', label: 'Return' },
  { value: 'ratio', label: 'Ratio to large' },
  { value: 'drawdown', label: 'Drawdown' },
] as const

/** Every series of the universe since the start of the page's window. */
export function Comparison({ pairs, asOf, from, shown, source }: Props) {
  const [kind, setKind] = useState<Kind>('price')
  const chart = useMemo(
    () => comparisonChart(pairs, kind, { asOf, from, shown, source }),
    [pairs, kind, asOf, from, shown, source],
  )
  return (
    <Panel id="breadth-compared" title="All series compared">
      <div className="panel-controls">
        <Segmented label="Measure" quietLabel value={kind} options={KINDS} onChange={setKind} />
      </div>
      <TimeSeriesChart {...chart} level={4} />
    </Panel>
  )
}
