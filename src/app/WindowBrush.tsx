import { useCallback } from 'react'
import { RangeBrush } from '../charts/RangeBrush.tsx'
import type { Report } from '../report/report.ts'
import { change } from '../state/store.ts'

/** The window over the whole history of the ratio, to drag or to move with the arrow keys. */
export function WindowBrush({ report }: { readonly report: Report }) {
  const { dates, ratio } = report.series.pair
  const move = useCallback((from: number, to: number, final: boolean) => change({ from, to }, !final), [])
  return (
    <div className="window-brush">
      <RangeBrush
        dates={dates}
        values={ratio}
        from={report.window.first}
        to={report.window.last}
        onChange={move}
      />
    </div>
  )
}
