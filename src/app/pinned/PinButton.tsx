import { formatDay } from '../../report/format.ts'
import { pinAbsence } from '../../report/pinned-window.ts'
import type { Report } from '../../report/report.ts'
import { pinWindow, useChoices } from '../../state/store.ts'

/** Pins the window on the page, to be compared with the one that is chosen next; or lets it go. */
export function PinButton({ report }: { readonly report: Report }) {
  const pin = useChoices(all => all.pin)
  const { first, last } = report.window
  if (pin === null) {
    return (
      <button
        type="button"
        className="pin"
        title={`Keep ${formatDay(first)} – ${formatDay(last)} to compare with the window chosen next`}
        onClick={() => pinWindow({ from: first, to: last })}
      >
        Pin window
      </button>
    )
  }
  return (
    <button
      type="button"
      className="pin"
      title={`Stop comparing with ${formatDay(pin.from)} – ${formatDay(pin.to)}`}
      onClick={() => pinWindow(null)}
    >
      Unpin
    </button>
  )
}

/** What a pinned window waits for; nothing where both windows are shown. */
export function PinState({ report, shown }: { readonly report: Report; readonly shown: boolean }) {
  const pin = useChoices(all => all.pin)
  if (pin === null || shown) return null
  const days = `${formatDay(pin.from)} – ${formatDay(pin.to)}`
  return (
    <p className="pin-state no-print" role="status">
      {pinAbsence(report.pair, report.settings, pin) === null
        ? `Pinned ${days}. Choose another window to compare.`
        : `These prices do not cover the pinned window, ${days}.`}
    </p>
  )
}
