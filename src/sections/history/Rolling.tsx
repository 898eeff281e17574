import { useMemo, useState } from 'react'
import { TimeSeriesChart } from '../../charts/TimeSeriesChart.tsx'
import { historyOf } from '../../report/history.ts'
import type { Report } from '../../report/report.ts'
import { Panel } from '../../ui/Section.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { MEASURES, type Measure, rollingChart } from './rolling-chart.ts'

/** How the relation of the two has changed: gap, beta, correlation and volatility ratio over a moving window. */
export function Rolling({ report }: { readonly report: Report }) {
  const { rolling } = historyOf(report)
  const [measure, setMeasure] = useState<Measure>('gap')
  const [name, setName] = useState('12 months')
  const set = rolling.sets.find(each => each.name === name) ?? rolling.sets[0]
  const chart = useMemo(
    () => (set === undefined ? null : rollingChart(report, measure, set)),
    [report, measure, set],
  )
  return (
    <Panel id="rolling-measures" title="Rolling" subtitle={rolling.sentence}>
      <div className="panel-controls">
        <Segmented label="Measure" quietLabel value={measure} options={MEASURES} onChange={setMeasure} />
        <Segmented
          label="Over"
          value={set?.name ?? ''}
          options={rolling.sets.map(each => ({ value: each.name, label: each.name }))}
          onChange={setName}
        />
      </div>
      {chart === null ? (
        <p>A window of {name} has too few returns for this measure.</p>
      ) : (
        <TimeSeriesChart {...chart} />
      )}
    </Panel>
  )
}
