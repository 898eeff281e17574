/** Our time series chart, whole: words, readout, keyboard path and table twin included. */
import { useLayoutEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { TimeSeriesChart } from '../../src/charts/TimeSeriesChart.tsx'
import '../../src/ui/theme.css'
import type { Draw, Prices, View } from './drawing.ts'
import { HEIGHT } from './drawing.ts'

interface Props {
  readonly prices: Prices
  readonly view: View
  /** Takes what changes the view. */
  readonly ready: (show: (next: View) => void) => void
}

function Chart({ prices: { dates, small }, view, ready }: Props) {
  const [{ first, last, second }, show] = useState(view)
  useLayoutEffect(() => ready(show), [ready])
  const lines = useMemo(
    () => [
      { id: 'first', label: 'Small', role: 'small' as const, dates, values: small },
      { id: 'second', label: 'Large', role: 'large' as const, dates, values: second },
    ],
    [dates, small, second],
  )
  return (
    <TimeSeriesChart
      id="bench"
      headline="Two walks"
      subtitle="Level"
      source="Source: a seeded random walk"
      asOf={last}
      lines={lines}
      range={[first, last]}
      unit="price"
      height={HEIGHT}
    />
  )
}

export const draw: Draw = (place, prices, view) => {
  let show: (next: View) => void = () => undefined
  const ready = (given: typeof show) => {
    show = given
  }
  flushSync(() => createRoot(place).render(<Chart prices={prices} view={view} ready={ready} />))
  return {
    show: next => show(next),
    drawn: () => Array.from(place.querySelectorAll('svg path'), path => path.getAttribute('d')).join(' '),
  }
}
