import type { Side } from '../../data/series/pair.ts'
import type { SideName } from '../../data/table/sides.ts'
import { loadState } from './phase.ts'
import { SeriesPreview } from './SeriesPreview.tsx'

interface Props {
  readonly name: SideName
  readonly side: Side
}

/** A side that was read whole and waits for another that covers the same dates. */
export function WaitingSide({ name, side }: Props) {
  const { source, symbol } = side.passport
  return (
    <section className="waiting-side" aria-label="Waiting for its other side">
      <p>
        {symbol || source} is read as the {name}-cap side and waits for the{' '}
        {name === 'small' ? 'large' : 'small'}-cap side of the same period.{' '}
        <button type="button" className="plain" onClick={() => loadState.setState({ waiting: null })}>
          Forget it
        </button>
      </p>
      <SeriesPreview name={symbol || source} series={side.series} source={source} />
    </section>
  )
}
