import type { Interval } from '../../metrics/share-interval.ts'
import { Value } from '../Value.tsx'

/** The 95 % interval of a share, shown below it. */
export function IntervalOf({ interval }: { readonly interval: Interval | null }) {
  if (interval === null) return null
  return (
    <small className="interval">
      <span className="visually-hidden">95% interval </span>
      <Value value={interval.low} unit="fraction" digits={0} /> –{' '}
      <Value value={interval.high} unit="fraction" digits={0} />
    </small>
  )
}
