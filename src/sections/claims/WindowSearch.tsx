import type { PublishedWindow } from '../../report/claims/published-window.ts'
import { formatDay } from '../../report/format.ts'
import { change } from '../../state/store.ts'
import { Panel } from '../../ui/Section.tsx'

/** The window that the published returns fit best, to be put on the page with one press. */
export function WindowSearch({ found }: { readonly found: PublishedWindow }) {
  return (
    <Panel id="window-search" title="Which window could the note have used?" subtitle={found.sentence}>
      <button type="button" className="no-print" onClick={() => use(found)}>
        Use {formatDay(found.from)} – {formatDay(found.to)}
      </button>
    </Panel>
  )
}

/** Shows the window, and leads to the chart that shows it. */
function use({ from, to }: PublishedWindow): void {
  change({ from, to })
  const chart = document.getElementById('chart')
  chart?.scrollIntoView({ block: 'center' })
  chart?.focus({ preventScroll: true })
}
