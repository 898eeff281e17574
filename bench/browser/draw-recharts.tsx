/**
 * Recharts as its documentation uses it: an object per row and a point per object. Dots and animation, which make it
 * slower still, are off.
 */
import { useLayoutEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts'
import type { Draw, Prices, View } from './drawing.ts'
import { COLOURS, HEIGHT, WIDTH } from './drawing.ts'

interface Row {
  readonly day: number
  readonly first: number
  readonly second: number
}

const DOMAIN = ['dataMin', 'dataMax'] as const
const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)
const labelOf = (label: unknown) => iso(Number(label))

function rowsOf({ dates, small }: Prices, second: Float64Array): Row[] {
  return Array.from(dates, (day, i) => ({ day, first: small[i]!, second: second[i]! }))
}

interface Props {
  readonly prices: Prices
  readonly view: View
  /** Takes what changes the view. */
  readonly ready: (show: (next: View) => void) => void
}

function Chart({ prices, view, ready }: Props) {
  const [{ first, last, second }, show] = useState(view)
  useLayoutEffect(() => ready(show), [ready])
  const rows = useMemo(() => rowsOf(prices, second), [prices, second])
  const data = useMemo(() => rows.filter(row => row.day >= first && row.day <= last), [rows, first, last])
  return (
    <LineChart width={WIDTH} height={HEIGHT} data={data}>
      <CartesianGrid vertical={false} />
      <XAxis dataKey="day" type="number" domain={DOMAIN} tickFormatter={iso} />
      <YAxis domain={DOMAIN} />
      <Tooltip labelFormatter={labelOf} isAnimationActive={false} />
      <Line dataKey="first" stroke={COLOURS.first} dot={false} isAnimationActive={false} />
      <Line dataKey="second" stroke={COLOURS.second} dot={false} isAnimationActive={false} />
    </LineChart>
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
    drawn: () =>
      Array.from(place.querySelectorAll('.recharts-line-curve'), curve => curve.getAttribute('d')).join(' '),
  }
}
