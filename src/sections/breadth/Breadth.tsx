import { useCallback, useMemo, useState } from 'react'
import { breadthSentence } from '../../report/breadth/breadth.ts'
import { HORIZONS, type HorizonId } from '../../report/breadth/horizons.ts'
import { universeCloses } from '../../report/breadth/universe-closes.ts'
import { formatDay } from '../../report/format.ts'
import type { Report } from '../../report/report.ts'
import { SectionHead } from '../../ui/Section.tsx'
import { Select } from '../../ui/Select.tsx'
import '../sections.css'
import '../panels.css'
import { BreadthTable } from './BreadthTable.tsx'
import './breadth.css'
import { Comparison } from './Comparison.tsx'
import { LastTime } from './LastTime.tsx'
import { chooseBenchmark, openPair } from './open-pair.ts'
import { Rotation } from './Rotation.tsx'
import { useBreadth } from './use-breadth.ts'
import { useUniverse } from './use-universe.ts'

interface Props {
  readonly report: Report
}

/** Whether the lead is broad: the same horizons for several pairs, and where each stands in its own history. */
export default function Breadth({ report }: Props) {
  const universe = useUniverse()
  const breadth = useBreadth(report, universe)
  const [horizon, setHorizon] = useState<HorizonId>('3m')
  const { names, settings, window } = report
  const shown = `${names.small}/${names.large}`
  const pairs = useMemo(
    () => (universe === null ? [] : universeCloses(universe, settings.basis, settings.rows)),
    [universe, settings.basis, settings.rows],
  )
  const open = useCallback(
    (id: string) => {
      if (universe !== null) void openPair(universe, id)
    },
    [universe],
  )
  if (universe === null || breadth === null) return <p className="section-waiting">Loading the pairs…</p>
  const measure =
    settings.gap === 'arithmetic' ? 'Return gap in percentage points' : 'Relative return in percent'
  const earlier =
    breadth.asOf < window.last
      ? ` The page’s as-of day is ${formatDay(window.last)}; most pairs have no later close than ${formatDay(breadth.asOf)}.`
      : ''
  const shownRow = breadth.rows.find(row => row.id === shown)
  const { benchmark } = universe
  const source = `Source: ${universe.name}`
  return (
    <>
      <SectionHead
        headline={breadthSentence(breadth, horizon, shown)}
        subtitle={`${measure}, ${settings.basis} return where the pair has it, as of ${formatDay(breadth.asOf)}.${earlier}`}
      />
      <div className="panel-controls">
        <Select
          label="Sentence over"
          value={horizon}
          options={HORIZONS.map(({ id, label }) => ({ value: id, label }))}
          onChange={setHorizon}
        />
        {benchmark === null ? null : (
          <Select
            label="Benchmark"
            value={benchmark.series.symbol}
            options={universe.members.map(({ series: { symbol } }) => ({ value: symbol, label: symbol }))}
            onChange={symbol => chooseBenchmark(universe, symbol)}
          />
        )}
      </div>
      <BreadthTable
        caption={`${measure} by pair and horizon; beneath it the percentile among all windows of that length in the pair’s own history`}
        rows={breadth.rows}
        kind={settings.gap}
        shown={shown}
        onOpen={open}
      />
      {shownRow === undefined ? null : <LastTime row={shownRow} />}
      <Rotation
        pairs={pairs}
        asOf={breadth.asOf}
        from={window.first}
        shown={shown}
        source={source}
        onOpen={open}
      />
      <Comparison pairs={pairs} asOf={breadth.asOf} from={window.first} shown={shown} source={source} />
    </>
  )
}
