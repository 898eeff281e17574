import { useCallback } from 'react'
import { RangeBrush } from '../../charts/RangeBrush.tsx'
import { formatValue } from '../../report/format.ts'
import type { Report } from '../../report/report.ts'
import { askedDays } from '../../report/window.ts'
import { change, useChoices } from '../../state/store.ts'
import { brushCaption } from './brush-caption.ts'

const level = (value: number) => formatValue(value, 'ratio')

/** The window over the whole history of the ratio, to drag, to draw anew or to move with the arrow keys. */
export default function WindowBrush({ report }: { readonly report: Report }) {
  const { dates, ratio } = report.series.pair
  // The report follows a moment later; the next press of a key goes on from where this one has led.
  const settings = useChoices(all => all.settings)
  const { from, to } = askedDays(report.pair, settings, report.note)
  const move = useCallback((from: number, to: number, final: boolean) => change({ from, to }, !final), [])
  return (
    <>
      <p className="brush-caption">{brushCaption(report)}</p>
      <RangeBrush
        dates={dates}
        values={ratio}
        from={from ?? report.window.first}
        to={to ?? report.window.last}
        onChange={move}
        format={level}
      />
    </>
  )
}
