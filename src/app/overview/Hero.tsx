import { TimeSeriesChart } from '../../charts/TimeSeriesChart.tsx'
import type { Report } from '../../report/report.ts'
import { chooseChart, useChoices } from '../../state/store.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { PHONE, useMedia } from '../../ui/use-media.ts'
import { heroChart } from './hero-charts.ts'

const MODES = [
  { value: 'return', label: 'Return' },
  { value: 'ratio', label: 'Ratio' },
  { value: 'gap', label: 'Gap' },
  { value: 'drawdown', label: 'Drawdown' },
] as const

/** The picture that goes with the finding. */
export default function Hero({ report }: { readonly report: Report }) {
  const mode = useChoices(all => all.chart)
  const phone = useMedia(PHONE)
  return (
    <div className="hero-chart">
      <div className="hero-modes no-print">
        <Segmented label="Chart" quietLabel value={mode} options={MODES} onChange={chooseChart} />
      </div>
      <TimeSeriesChart {...heroChart(report, mode)} level={2} height={phone ? 190 : 272} />
    </div>
  )
}
