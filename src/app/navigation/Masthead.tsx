import { Suspense, useEffect, useState } from 'react'
import type { FirstReport } from '../../report/first.ts'
import type { Report } from '../../report/report.ts'
import { chooseTheme } from '../../state/store.ts'
import { Roving } from '../../ui/Roving.tsx'
import { NARROW, useMedia } from '../../ui/use-media.ts'
import { LoadButton } from '../loading/LoadButton.tsx'
import { NoteMenu } from '../NoteMenu.tsx'
import { retriable } from '../retriable.tsx'
import { SectionBoundary } from '../SectionBoundary.tsx'
import { useTheme } from '../theme.ts'
import { SiteNavigation } from './SiteNavigation.tsx'

const SharePanel = retriable<{ report: Report | null }>(() =>
  import('../sharing/SharePanel.tsx').then(module => ({ default: module.SharePanel })),
)

/** Stands where the buttons will, so that none moves. */
const SHARE_PLACE = (
  <fieldset className="share" disabled>
    <button type="button">Copy link</button>
    <button type="button">Share ▾</button>
  </fieldset>
)

export interface MastheadProps {
  /** What the bar names. */
  readonly first: FirstReport | null
  /** What is shared; null until all of it is computed. */
  readonly report: Report | null
}

/** The bar that stays in view: the name, the parts of the page, and the tools that concern the page as a whole. */
export default function Masthead({ first, report }: MastheadProps) {
  const narrow = useMedia(NARROW)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    // A menu that led somewhere is done with.
    const close = ({ target }: Event) => {
      if (target instanceof Element && target.closest('.site-navigation a') !== null) setOpen(false)
    }
    document.addEventListener('click', close)
    return () => document.removeEventListener('click', close)
  }, [])
  return (
    <header className="masthead" data-open={open}>
      <div className="masthead-row">
        <p className="masthead-name">Small-Cap Lens</p>
        {narrow && first !== null ? (
          <p className="masthead-subject">
            {first.names.small} against {first.names.large}
          </p>
        ) : null}
        {narrow ? (
          <button
            type="button"
            className="masthead-menu"
            aria-expanded={open}
            aria-controls="masthead-rest"
            onClick={() => setOpen(!open)}
          >
            Menu
          </button>
        ) : null}
        <div id="masthead-rest" className="masthead-rest" hidden={narrow && !open}>
          <SiteNavigation note={first?.note} />
          <Roving label="Prices, sharing and theme" className="masthead-tools">
            <NoteMenu />
            <LoadButton />
            <SectionBoundary title="Sharing" resetOn={report} onRetry={SharePanel.again}>
              <Suspense fallback={SHARE_PLACE}>
                <SharePanel.Body report={report} />
              </Suspense>
            </SectionBoundary>
            <ThemeSwitch />
          </Roving>
        </div>
      </div>
    </header>
  )
}

function ThemeSwitch() {
  const theme = useTheme()
  const other = theme === 'dark' ? 'light' : 'dark'
  return (
    <button
      type="button"
      className="theme-switch"
      onClick={() => chooseTheme(other)}
      aria-label={`Switch to the ${other} theme`}
      title={`Switch to the ${other} theme`}
    >
      {theme === 'dark' ? '☀' : '☾'}
    </button>
  )
}
