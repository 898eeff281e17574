import type { Report } from '../../report/report.ts'
import '../sections.css'
import { AfterLead } from './AfterLead.tsx'
import { BaseRates } from './BaseRates.tsx'
import { Calendar } from './Calendar.tsx'
import { Depth } from './Depth.tsx'
import { EventStudy } from './EventStudy.tsx'
import { FundamentalsOverTime } from './FundamentalsOverTime.tsx'
import { Leadership } from './Leadership.tsx'
import { Regimes } from './Regimes.tsx'
import { Rolling } from './Rolling.tsx'
import { Significance } from './Significance.tsx'
import { StreakLab } from './StreakLab.tsx'
import { Triangle } from './Triangle.tsx'

/** The history before the as-of day; nothing here reads later data. */
export default function History({ report }: { readonly report: Report }) {
  return (
    <>
      <Depth report={report} />
      <BaseRates report={report} />
      <AfterLead report={report} />
      <EventStudy report={report} />
      <Regimes report={report} />
      <StreakLab report={report} />
      <Leadership report={report} />
      <Calendar report={report} />
      <Triangle report={report} />
      <Rolling report={report} />
      <Significance report={report} />
      <FundamentalsOverTime report={report} />
    </>
  )
}
