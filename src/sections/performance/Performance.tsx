import { TimeSeriesChart } from '../../charts/TimeSeriesChart.tsx'
import type { Report } from '../../report/report.ts'
import { Panel } from '../../ui/Section.tsx'
import { Fact, Facts } from '../Facts.tsx'
import { FigureOf } from '../FigureOf.tsx'
import { AveragesTable } from './AveragesTable.tsx'
import { gapStrip, ratioChart } from './charts.ts'
import { ReturnsTable } from './ReturnsTable.tsx'
import '../sections.css'

interface Props {
  readonly report: Report
}

/** I: the returns of both sides, three measures of the gap, and the streak. */
export default function Performance({ report }: Props) {
  return (
    <>
      <Panel id="returns" title="Returns and gaps" finding={report.sentences.performance}>
        <ReturnsTable report={report} />
      </Panel>
      <TimeSeriesChart {...ratioChart(report)} beneath={<RatioFacts report={report} />} />
      <TimeSeriesChart {...gapStrip(report)} beneath={<StreakFacts report={report} />} />
      <Panel id="moving-averages" title={report.sentences.averages}>
        <AveragesTable report={report} />
      </Panel>
    </>
  )
}

function RatioFacts({ report }: Props) {
  return (
    <Facts>
      <Fact report={report} name="Ratio at the end" id="ratio.last" />
      <Fact report={report} name="Window high" id="ratio.high">
        on <FigureOf report={report} id="ratio.high-date" />
      </Fact>
      <Fact report={report} name="Below its high" id="ratio.off-high">
        {report.figures['ratio.off-high']?.signal}
      </Fact>
      <Fact report={report} name="Mansfield relative strength" id="mansfield" />
    </Facts>
  )
}

function StreakFacts({ report }: Props) {
  return (
    <Facts>
      <Fact report={report} name={`Current streak, ${report.words.unit}s`} id="streak.current">
        since <FigureOf report={report} id="streak.current-start" />
      </Fact>
      <Fact report={report} name="Longest since the one that ended" id="streak.longest-since" />
      <Fact report={report} name={`Longest so far, ${report.words.unit}s`} id="streak.longest">
        <FigureOf report={report} id="streak.longest-start" /> –{' '}
        <FigureOf report={report} id="streak.longest-end" />
      </Fact>
    </Facts>
  )
}
