import { TimeSeriesChart } from '../../charts/TimeSeriesChart.tsx'
import type { Report } from '../../report/report.ts'
import { Panel } from '../../ui/Section.tsx'
import { Fact, Facts } from '../Facts.tsx'
import { drawdownChart, volatilityChart } from './charts.ts'
import { DrawdownTable } from './DrawdownTable.tsx'
import { PriceChart } from './PriceChart.tsx'
import { Risks } from './Risks.tsx'
import { RiskTable } from './RiskTable.tsx'
import { SignalsTable } from './SignalsTable.tsx'
import { signalsHeadline } from './signals.ts'
import { Tensions } from './Tensions.tsx'
import '../sections.css'

interface Props {
  readonly report: Report
}

/** IV: trend signals, volatility, drawdowns, risk of one side against the other, and the risks that the note names. */
export default function Technicals({ report }: Props) {
  const { note } = report
  const risks = note?.passages?.risks ?? []
  return (
    <>
      <Panel id="signals" title={signalsHeadline(report)}>
        <SignalsTable report={report} />
      </Panel>
      {note === null ? null : (
        <Tensions report={report} note={note} tensions={note.passages?.tensions ?? []} />
      )}
      <PriceChart report={report} />
      <TimeSeriesChart {...volatilityChart(report)} beneath={<VolatilityFacts report={report} />} />
      <TimeSeriesChart {...drawdownChart(report)} beneath={<DrawdownTable report={report} />} />
      <Panel id="risk" title={report.sentences.risk}>
        <RiskTable report={report} />
      </Panel>
      {note === null || risks.length === 0 ? null : (
        <Panel id="risks" title={`${risks.length} risks that the note names`}>
          <Risks report={report} note={note} risks={risks} />
        </Panel>
      )}
    </>
  )
}

function VolatilityFacts({ report }: Props) {
  const { names, series, settings } = report
  const current = `vol${settings.vol}` as const
  return (
    <Facts>
      <Fact report={report} name={`${names.small}, last ${settings.vol} returns`} id={`${current}.small`} />
      <Fact report={report} name={`${names.large}, last ${settings.vol} returns`} id={`${current}.large`} />
      <Fact
        report={report}
        name={`${names.small}, per ${series.small.frequency.unit}`}
        id="vol-daily.small"
      />
      <Fact
        report={report}
        name={`${names.large}, per ${series.large.frequency.unit}`}
        id="vol-daily.large"
      />
      <Fact report={report} name="Excess, small over large" id="vol-excess" />
    </Facts>
  )
}
