import type { ReactNode } from 'react'
import type { Report } from '../../report/report.ts'
import { rowName } from '../../report/words.ts'
import { Panel } from '../../ui/Section.tsx'
import { Fact, Facts } from '../Facts.tsx'
import { FigureOf } from '../FigureOf.tsx'
import { conventions } from './conventions.ts'
import { DataSetPassport } from './DataSetPassport.tsx'
import { DISCLAIMER } from './disclaimer.ts'
import { Formulas } from './Formulas.tsx'
import { Passport } from './Passport.tsx'
import '../sections.css'

interface Props {
  readonly report: Report
  /** Further content below the passport. */
  readonly children?: ReactNode
}

/** Data, methods and disclaimer. */
export default function Method({ report, children }: Props) {
  return (
    <>
      <Panel id="data-in-use" title="The data">
        <Facts>
          <Fact report={report} name={`Common ${rowName(report.words)}s`} id="data.rows">
            <FigureOf report={report} id="data.first" /> – <FigureOf report={report} id="data.last" />
          </Fact>
          <Fact report={report} name="On one side only" id="data.dropped" />
          <Fact report={report} name="Closes found" id="data.basis" />
        </Facts>
        <Passport report={report} />
        <DataSetPassport report={report} />
        {children}
      </Panel>
      <Panel id="conventions" title="Conventions">
        <dl className="conventions">
          {conventions(report).map(({ term, text }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      <Panel id="formulas" title="Formulas">
        <Formulas report={report} />
      </Panel>
      <h3>Not advice</h3>
      <p>{DISCLAIMER}</p>
    </>
  )
}
