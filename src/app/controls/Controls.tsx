import { type ReactNode, Suspense, useState } from 'react'
import { basisAbsence, basisShown } from '../../report/data-sets.ts'
import { formatDay } from '../../report/format.ts'
import type { Report } from '../../report/report.ts'
import type { Settings } from '../../report/settings.ts'
import { change, useChoices } from '../../state/store.ts'
import { Menu } from '../../ui/Menu.tsx'
import { Roving } from '../../ui/Roving.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { NARROW, useMedia } from '../../ui/use-media.ts'
import { DataSetMenu } from '../DataSetMenu.tsx'
import { retriable } from '../retriable.tsx'
import { SectionBoundary } from '../SectionBoundary.tsx'
import { Presets } from './Presets.tsx'
import { WindowDates } from './WindowDates.tsx'

interface Props {
  readonly report: Report
}

interface Now extends Props {
  /** The choices themselves, which the report follows a moment later. */
  readonly settings: Settings
}

// What stands behind a button is fetched when it is asked for.
const MoreSettings = retriable<{ settings: Settings }>(() => import('./MoreSettings.tsx'))
const SheetDialog = retriable<{ onClose: () => void; children: ReactNode }>(() => import('./SheetDialog.tsx'))
const Periods = retriable<Now>(() => import('./Periods.tsx'))

/**
 * The window, the as-of day, the basis and the lengths: everything on the page follows them at once. A row that stays in
 * view; on a phone a line that says what is chosen and opens the same controls over the page.
 */
export default function Controls({ report }: Props) {
  const settings = useChoices(all => all.settings)
  const narrow = useMedia(NARROW)
  return narrow ? (
    <Sheet report={report} settings={settings} />
  ) : (
    <>
      <WindowControls report={report} settings={settings} />
      <Menu label="⚙" name="More settings" className="more-settings" stays>
        <Behind title="More settings" again={MoreSettings.again}>
          <MoreSettings.Body settings={settings} />
        </Behind>
      </Menu>
    </>
  )
}

/** The controls in a sheet, behind a line that says what is chosen. */
function Sheet({ report, settings }: Now) {
  const [open, setOpen] = useState(false)
  const { first, last } = report.window
  return (
    <>
      <button type="button" className="controls-chip" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span>
          {formatDay(first)} – {formatDay(last)}
        </span>
        <span className="controls-chip-basis">
          {basisShown(report.pair, settings.basis) === 'total' ? 'Total return' : 'Price'}
        </span>
        <span aria-hidden="true">▾</span>
      </button>
      {open ? (
        <Behind title="Window and settings" again={SheetDialog.again}>
          <SheetDialog.Body onClose={() => setOpen(false)}>
            <WindowControls report={report} settings={settings} />
            <MoreSettings.Body settings={settings} />
          </SheetDialog.Body>
        </Behind>
      ) : null}
    </>
  )
}

function WindowControls({ report, settings }: Now) {
  return (
    <>
      <Roving label="Pair and window" className="controls-window">
        <PairControl report={report} settings={settings} />
        <DataSetMenu report={report} />
        <Latest report={report} settings={settings} />
        <Presets report={report} settings={settings} />
        <Menu label="▾" name="Calendar periods and your own" className="periods" stays>
          <Behind title="Periods" again={Periods.again}>
            <Periods.Body report={report} settings={settings} />
          </Behind>
        </Menu>
      </Roving>
      <WindowDates report={report} settings={settings} />
      <BasisControl report={report} settings={settings} />
    </>
  )
}

const BASES = [
  { value: 'price', label: 'Price' },
  { value: 'total', label: 'Total return' },
] as const

function BasisControl({ report, settings }: Now) {
  return (
    <Segmented
      label="Basis"
      quietLabel
      value={basisShown(report.pair, settings.basis)}
      options={BASES.map(option => {
        const absence = basisAbsence(report.pair, option.value)
        return { ...option, ...(absence !== null && { disabled: true, title: absence }) }
      })}
      onChange={basis => change({ basis })}
    />
  )
}

/** Takes the last close for the as-of day. */
function Latest({ report, settings: { to } }: Now) {
  const last = report.aligned.dates[report.aligned.dates.length - 1]!
  return (
    <button
      type="button"
      aria-pressed={to === 'latest' || (to === null && !report.bundled)}
      title={`As of the last close, ${formatDay(last)}; windows look back from it`}
      onClick={() => change({ to: to === 'latest' ? null : 'latest' })}
    >
      Latest
    </button>
  )
}

function PairControl({ report, settings }: Now) {
  return (
    <span className="pair">
      <span data-side="small">{report.names.small}</span>
      <button
        type="button"
        className="plain"
        aria-label={`Swap sides: take ${report.names.large} for the small side`}
        aria-pressed={settings.swap}
        title="Swap sides"
        onClick={() => change({ swap: !settings.swap })}
      >
        ⇄
      </button>
      <span data-side="large">{report.names.large}</span>
    </span>
  )
}

interface BehindProps {
  readonly title: string
  readonly again: () => void
  readonly children: ReactNode
}

function Behind({ title, again, children }: BehindProps) {
  return (
    <SectionBoundary title={title} resetOn={null} onRetry={again}>
      <Suspense fallback={null}>{children}</Suspense>
    </SectionBoundary>
  )
}
