import type { Report } from '../../report/report.ts'
import { SeriesPreview } from './SeriesPreview.tsx'

/** The first and last rows of both sides, as they were read. */
export function PairPreview({ report }: { readonly report: Report }) {
  const { pair, names } = report
  return (
    <>
      <h3>First and last rows, as read</h3>
      <div className="series-previews">
        {(['small', 'large'] as const).map(side => (
          <SeriesPreview
            key={side}
            name={names[side]}
            series={pair[side]}
            source={pair.passport[side].source}
          />
        ))}
      </div>
    </>
  )
}
