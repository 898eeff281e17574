import { HeatMap } from '../../charts/HeatMap.tsx'
import type { Report } from '../../report/report.ts'
import { Panel } from '../../ui/Section.tsx'
import { triangleMap } from './triangle-map.ts'

/** Every start against every end, so that a window picked for its result is seen for what it is. */
export function Triangle({ report }: { readonly report: Report }) {
  const map = triangleMap(report)
  return (
    <Panel id="start-end" title="Every start, every end" finding={map?.headline}>
      {map === null ? <p>The data hold no window between two period ends.</p> : <HeatMap {...map} />}
    </Panel>
  )
}
