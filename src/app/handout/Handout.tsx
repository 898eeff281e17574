import { TimeSeriesChart } from '../../charts/TimeSeriesChart.tsx'
import { aftermathOf } from '../../report/aftermath.ts'
import { ledgerOf } from '../../report/claims.ts'
import type { Report } from '../../report/report.ts'
import { currentEvidence } from '../../state/evidence.ts'
import { choices } from '../../state/store.ts'
import { additionOf } from '../overview/addition.ts'
import { Finding } from '../overview/Finding.tsx'
import { heroChart } from '../overview/hero-charts.ts'
import { KeyFigures } from '../overview/KeyFigures.tsx'
import { VerdictBar } from '../overview/VerdictBar.tsx'
import { Failures } from './Failures.tsx'
import { Since } from './Since.tsx'
import { SourceAndMethod } from './SourceAndMethod.tsx'
import './handout.css'

interface Props {
  readonly report: Report
  /** Where the view can be opened. */
  readonly address: string
}

/** The view on two pages: the finding with its picture and key figures; claims that fail, what followed, and the source. */
export function Handout({ report, address }: Props) {
  const evidence = currentEvidence()
  const ledger = ledgerOf(report, evidence?.sets, evidence)
  const claims = ledger?.claims ?? []
  const addition = additionOf(report, claims, aftermathOf(report))
  const { chart } = choices.getState()
  const failing = claims.filter(({ verdict }) => verdict === 'does not hold')
  return (
    <>
      <Finding report={report} addition={addition} />
      <TimeSeriesChart {...heroChart(report, chart)} id="handout-chart" level={2} height={300} />
      <h2>Key figures</h2>
      <KeyFigures report={report} claims={addition === null ? [] : claims} />
      {ledger === null ? null : (
        <>
          <h2>The note’s {claims.length} claims</h2>
          <VerdictBar counts={ledger.counts} />
        </>
      )}
      {ledger === null ? null : <Failures report={report} claims={failing} />}
      <Since report={report} />
      <SourceAndMethod report={report} address={address} />
    </>
  )
}
