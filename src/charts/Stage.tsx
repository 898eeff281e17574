import { type ReactNode, useMemo, useRef } from 'react'
import { Cursor } from './Cursor.tsx'
import type { ChartWords } from './chart.ts'
import type { Readout } from './readout.ts'
import { fetchDrawings, useDrawings } from './use-drawings.ts'
import { useNear, useWhenNear, useWidth } from './use-stage.ts'

export interface Scene {
  readonly drawing: ReactNode
  readonly readout: Readout
  /** Whether the cursor moves down instead of across, as over horizontal bars. */
  readonly downward?: boolean
}

interface Props {
  readonly words: ChartWords
  readonly height: number
  /** Composes the drawing for a width. It must keep its identity while its input is unchanged. */
  readonly compose: (drawings: typeof import('./drawings.ts'), width: number) => Scene
}

/** The place of a drawing. It has its final height from the start, and the drawing is made when it scrolls near. */
export function Stage({ words, height, compose }: Props) {
  const stage = useRef<HTMLDivElement>(null)
  const width = useWidth(stage)
  const near = useNear(stage)
  const current = useWhenNear(compose, near)
  const drawings = useDrawings(current !== null)
  const scene = useMemo(
    () =>
      current === null || width === null || drawings === null || drawings === 'failed'
        ? null
        : current(drawings, width),
    [current, drawings, width],
  )
  return (
    <div ref={stage} className="chart-stage" style={{ height }}>
      {drawings === 'failed' ? (
        <div className="chart-waiting" role="alert">
          <span>
            This drawing could not be fetched. The numbers are under “Show data”.{' '}
            <button type="button" onClick={fetchDrawings}>
              Try again
            </button>
          </span>
        </div>
      ) : null}
      {scene === null ? null : (
        <>
          <div aria-hidden="true">{scene.drawing}</div>
          <Cursor words={words} readout={scene.readout} downward={scene.downward ?? false} />
        </>
      )}
    </div>
  )
}
