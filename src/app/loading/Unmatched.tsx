import { use } from 'react'
import { isoOf } from '../../metrics/day.ts'
import { counted, formatDay } from '../../report/format.ts'
import type { Report } from '../../report/report.ts'
import { markedCsv } from '../../share/csv.ts'
import { downloadFile } from '../../share/download.ts'
import { MarkContext } from '../../ui/mark.ts'

/** So many dates are listed; all of them can be downloaded. */
const LISTED = 20

/** Sessions that only one side has: how many, when, and as a file. Nothing where there are none. */
export function Unmatched({ report }: { readonly report: Report }) {
  const { pair, names, words } = report
  const mark = use(MarkContext)
  const { onlySmall, onlyLarge } = pair.aligned
  if (onlySmall.length + onlyLarge.length === 0) return null
  const sides = [
    [names.small, onlySmall],
    [names.large, onlyLarge],
  ] as const
  const download = () => {
    const rows = sides.flatMap(([name, days]) => Array.from(days, day => [isoOf(day), name]))
    downloadFile('one-side-only.csv', markedCsv(['date', 'only on'], rows, mark), 'text/csv')
  }
  return (
    <div className="unmatched">
      <h3>On one side only</h3>
      <p>
        These {words.unit}s take no part in figures of the pair; figures of one side alone use all of its own.
      </p>
      {sides.map(([name, days]) =>
        days.length === 0 ? null : (
          <details key={name}>
            <summary>
              {counted(days.length, words.unit)} only {name} has
            </summary>
            <p className="unmatched-days">
              {Array.from(days.subarray(0, LISTED), day => formatDay(day)).join(' · ')}
              {days.length > LISTED ? ` · and ${counted(days.length - LISTED, 'other')}` : ''}
            </p>
          </details>
        ),
      )}
      <button type="button" className="plain no-print" onClick={download}>
        Download these dates as CSV
      </button>
    </div>
  )
}
