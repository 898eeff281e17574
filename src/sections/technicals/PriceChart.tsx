import { useState } from 'react'
import { TimeSeriesChart } from '../../charts/TimeSeriesChart.tsx'
import type { SideName } from '../../data/table/sides.ts'
import type { Report } from '../../report/report.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { fundPriceChart } from './charts.ts'

/** Closes of one fund with its moving averages; the reader chooses which. */
export function PriceChart({ report }: { readonly report: Report }) {
  const [side, setSide] = useState<SideName>('small')
  const { names } = report
  return (
    <div className="switched">
      <div className="chart-choice no-print">
        <Segmented
          label="Prices of"
          value={side}
          options={[
            { value: 'small', label: names.small },
            { value: 'large', label: names.large },
          ]}
          onChange={setSide}
        />
      </div>
      <TimeSeriesChart {...fundPriceChart(report, side)} />
    </div>
  )
}
