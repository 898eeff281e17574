import type { PublishedWindow } from '../../report/claims/published-window.ts'
import { formatDay } from '../../report/format.ts'
import { change } from '../../state/store.ts'
import { Panel } from '../../ui/Section.tsx'

/** The window that the published returns fit best, to be put on the page with one press. */
export function WindowSearch({ found }: { readonly found: PublishedWindow }) {
  return (
    <Panel id="window-search" title="Which window could the note have used?" subtitle={found.sentence}>
      <button type="button" className="no-print" onClick={() => change({ from: found.from, to: found.to })}>
        Use {formatDay(found.from)} – {formatDay(found.to)}
      </button>
    </Panel>
  )
}
