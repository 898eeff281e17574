import { useMemo } from 'react'
import { ScatterChart } from '../../charts/ScatterChart.tsx'
import type { PairCloses } from '../../report/breadth/closes.ts'
import { Panel } from '../../ui/Section.tsx'
import { rotationChart } from './charts.ts'

interface Props {
  readonly pairs: readonly PairCloses[]
  readonly asOf: number
  readonly from: number
  readonly shown: string
  readonly source: string
  readonly onOpen: (id: string) => void
}

/** Which pairs lead and gain, lead and weaken, lag, or improve. */
export function Rotation({ pairs, asOf, from, shown, source, onOpen }: Props) {
  const chart = useMemo(
    () => rotationChart(pairs, { asOf, from, shown, source }),
    [pairs, asOf, from, shown, source],
  )
  return (
    <Panel id="breadth-rotation" title="Rotation">
      <ScatterChart {...chart} onPoint={onOpen} level={4} />
    </Panel>
  )
}
