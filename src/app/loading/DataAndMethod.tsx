import type { Report } from '../../report/report.ts'
import Method from '../../sections/method/Method.tsx'
import { useChoices } from '../../state/store.ts'
import { Panel } from '../../ui/Section.tsx'
import { DataTools } from './DataTools.tsx'
import { KeptSets } from './KeptSets.tsx'
import { PairPreview } from './PairPreview.tsx'
import { useLoadState } from './phase.ts'
import { Unmatched } from './Unmatched.tsx'
import { WaitingSide } from './WaitingSide.tsx'
import './data-panel.css'

/** The last section with what the reader can do about the prices, which is the shell's part of it. */
export default function DataAndMethod({ report }: { readonly report: Report }) {
  const pair = useChoices(all => all.pair)
  const waiting = useLoadState(all => all.waiting)
  return (
    <>
      <Panel id="own-prices" title="Your data" className="no-print">
        <DataTools report={report} pair={pair} />
        {waiting === null ? null : <WaitingSide name={waiting.name} side={waiting.side} />}
        <KeptSets pair={pair} />
      </Panel>
      <Method report={report}>
        <Unmatched report={report} />
        <PairPreview report={report} />
      </Method>
    </>
  )
}
