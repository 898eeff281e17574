import { useCallback } from 'react'
import { RangeBrush } from '../charts/RangeBrush.tsx'
import type { Report } from '../report/report.ts'
import { change, useChoices } from '../state/store.ts'

/** The window over the whole history of the ratio, to drag or to move with the arrow keys. */
export function WindowBrush({ report }: { readonly report: Report }) {
  const { dates, ratio } = report.series.pair
  // The report follows a moment later; the next press of a key goes on from where this one has led.
  const { from, to } = useChoices(all => all.settings)
  const move = useCallback((from: number, to: number, final: boolean) => change({ from, to }, !final), [])
  return (
    <div className="window-brush">
      <RangeBrush
        dates={dates}
        values={ratio}
        from={from ?? report.window.first}
        to={to ?? report.window.last}
        onChange={move}
      />
    </div>
  )
}
