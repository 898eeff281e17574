import { HeatMap } from '../../charts/HeatMap.tsx'
import type { Report } from '../../report/report.ts'
import { Panel } from '../../ui/Section.tsx'
import { triangleMap } from './triangle-map.ts'

/** The gap of every start and end, which shows whether a window was picked for its result. */
export function Triangle({ report }: { readonly report: Report }) {
  const map = triangleMap(report)
  return (
    <Panel id="start-end" title="Every start, every end" finding={map?.headline}>
      {map === null ? <p>The data hold no window between two period ends.</p> : <HeatMap {...map} />}
    </Panel>
  )
}
