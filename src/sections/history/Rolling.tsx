import { useMemo, useState } from 'react'
import { TimeSeriesChart } from '../../charts/TimeSeriesChart.tsx'
import { counted } from '../../report/format.ts'
import { historyOf } from '../../report/history.ts'
import { LEAST_RETURNS } from '../../report/observations.ts'
import type { Report } from '../../report/report.ts'
import { change } from '../../state/store.ts'
import { readSetting } from '../../state/url.ts'
import { DraftField } from '../../ui/DraftField.tsx'
import { Panel } from '../../ui/Section.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { MEASURES, type Measure, rollingChart } from './rolling-chart.ts'

/** Gap, beta, correlation and volatility ratio over a moving window. */
export function Rolling({ report }: { readonly report: Report }) {
  const { rolling } = historyOf(report)
  const [measure, setMeasure] = useState<Measure>('gap')
  const [name, setName] = useState(rolling.own ?? '12 months')
  // A typed length is shown at once. A length chosen from the list stays until another is typed.
  const [own, setOwn] = useState(rolling.own)
  if (own !== rolling.own) {
    setOwn(rolling.own)
    setName(rolling.own ?? '12 months')
  }
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
        <DraftField
          label="Or over"
          value={report.settings.roll ?? ''}
          read={text => (text.trim() === '' ? { value: null } : readSetting('roll', text.trim()))}
          onCommit={roll => change({ roll })}
          size={6}
          suffix="such as 60d, 26w, 18m, 3y"
        />
      </div>
      {chart === null ? (
        <p>
          A window of {set?.name ?? name} has {counted(set?.rows ?? 0, 'return')}; this measure needs at least{' '}
          {LEAST_RETURNS}.
        </p>
      ) : (
        <TimeSeriesChart {...chart} />
      )}
    </Panel>
  )
}
