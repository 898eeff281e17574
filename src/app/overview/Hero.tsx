import { use, useMemo } from 'react'
import { TimeSeriesChart } from '../../charts/TimeSeriesChart.tsx'
import type { Report } from '../../report/report.ts'
import { PinnedContext } from '../../sections/pinned.ts'
import { chooseChart, useChoices } from '../../state/store.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { PHONE, useMedia } from '../../ui/use-media.ts'
import { PinButton, PinState } from '../pinned/PinButton.tsx'
import { pinnedChart } from '../pinned/pinned-chart.ts'
import { heroChart } from './hero-charts.ts'

const MODES = [
  { value: 'return', label: 'Return' },
  { value: 'ratio', label: 'Ratio' },
  { value: 'gap', label: 'Gap' },
  { value: 'drawdown', label: 'Drawdown' },
] as const

/** The picture that goes with the finding: the window, and the pinned one over it. */
export default function Hero({ report }: { readonly report: Report }) {
  const mode = useChoices(all => all.chart)
  const pinned = use(PinnedContext)
  const phone = useMedia(PHONE)
  const chart = useMemo(
    () => (pinned === null ? heroChart(report, mode) : pinnedChart(report, pinned, mode)),
    [report, pinned, mode],
  )
  return (
    <div className="hero-chart">
      <div className="hero-modes no-print">
        <Segmented label="Chart" quietLabel value={mode} options={MODES} onChange={chooseChart} />
        <PinButton report={report} />
      </div>
      <TimeSeriesChart {...chart} level={2} height={phone ? 190 : 272} />
      <PinState report={report} shown={pinned !== null} />
    </div>
  )
}
