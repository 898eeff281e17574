import { FanChart } from '../../charts/FanChart.tsx'
import { TimeSeriesChart } from '../../charts/TimeSeriesChart.tsx'
import { aftermathOf } from '../../report/aftermath.ts'
import { questionOf } from '../../report/forecast-question.ts'
import type { Report } from '../../report/report.ts'
import { Figure } from '../../ui/Figure.tsx'
import { SectionHead } from '../../ui/Section.tsx'
import '../sections.css'
import { gapFan, pathsChart } from './charts.ts'

function facts({ note }: Report): readonly string[] {
  const { from, to } = questionOf(note).months
  const milestones = [`after.gap.${from}m`, 'after.gap.best', `after.gap.${to}m`]
  return ['after.return.small', 'after.return.large', 'after.gap', 'after.rank', ...milestones, 'after.end']
}

/** VI: the only section that looks past the as-of day. */
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
      <dl className="facts">
        {facts(report).map(id => (
          <div key={id}>
            <dt>{figures[id]?.label}</dt>
            <dd>
              <Figure figure={figures[id]} />
            </dd>
          </div>
        ))}
      </dl>
      {fan === null ? null : <FanChart {...fan} />}
      {paths === null ? null : <TimeSeriesChart {...paths} />}
    </>
  )
}
