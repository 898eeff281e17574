import { FanChart } from '../../charts/FanChart.tsx'
import { aftermathOf } from '../../report/aftermath.ts'
import { formatDay } from '../../report/format.ts'
import type { Report } from '../../report/report.ts'
import { gapFan } from '../../sections/aftermath/charts.ts'

/** What happened after the as-of day, against the forecast and against earlier spans. */
export function Since({ report }: { readonly report: Report }) {
  const fan = gapFan(report)
  return (
    <>
      <h2>Since {formatDay(report.window.last)}</h2>
      <p>{aftermathOf(report).sentence}</p>
      {fan === null ? null : <FanChart {...fan} id="handout-fan" level={3} height={180} />}
    </>
  )
}
