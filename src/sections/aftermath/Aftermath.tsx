import { FanChart } from '../../charts/FanChart.tsx'
import { TimeSeriesChart } from '../../charts/TimeSeriesChart.tsx'
import { aftermathOf } from '../../report/aftermath.ts'
import type { FigureId } from '../../report/figure-set.ts'
import { questionOf } from '../../report/forecast-question.ts'
import type { Report } from '../../report/report.ts'
import { SectionHead } from '../../ui/Section.tsx'
import { LabelledFacts } from '../Facts.tsx'
import '../sections.css'
import { gapFan, pathsChart } from './charts.ts'

function facts({ note }: Report): readonly FigureId[] {
  const { from, to } = questionOf(note).months
  const milestones = [`after.gap.${from}m`, 'after.gap.best', `after.gap.${to}m`] as const
  return ['after.return.small', 'after.return.large', 'after.gap', 'after.rank', ...milestones, 'after.end']
}

/** VI: the aftermath, the only section with data after the as-of day. */
export default function Aftermath({ report }: { readonly report: Report }) {
  const { figures, sentence } = aftermathOf(report)
  const paths = pathsChart(report)
  const fan = gapFan(report)
  return (
    <>
      <SectionHead
        headline={sentence}
        subtitle="Only this section and its summary at the top of the page look past the as-of day."
      />
      <LabelledFacts figures={figures} ids={facts(report)} />
      {fan === null ? null : <FanChart {...fan} />}
      {paths === null ? null : <TimeSeriesChart {...paths} />}
    </>
  )
}
