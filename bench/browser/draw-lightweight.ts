/** lightweight-charts: a canvas, an array of points per line. */
import { createChart, type LineData, LineSeries, type UTCTimestamp } from 'lightweight-charts'
import type { Draw } from './drawing.ts'
import { COLOURS, HEIGHT, WIDTH } from './drawing.ts'

const DAY = 86_400

function points(dates: Int32Array, values: Float64Array): LineData<UTCTimestamp>[] {
  const out: LineData<UTCTimestamp>[] = []
  for (let i = 0; i < dates.length; i++) {
    const value = values[i]!
    if (!Number.isNaN(value)) out.push({ time: (dates[i]! * DAY) as UTCTimestamp, value })
  }
  return out
}

export const draw: Draw = (place, { dates, small, large }, view) => {
  let draws = 0
  const chart = createChart(place, { width: WIDTH, height: HEIGHT, timeScale: { minBarSpacing: 1e-6 } })
  const options = { lineWidth: 1, priceLineVisible: false } as const
  const first = chart.addSeries(LineSeries, { ...options, color: COLOURS.first })
  const other = chart.addSeries(LineSeries, { ...options, color: COLOURS.second })
  first.setData(points(dates, small))
  other.setData(points(dates, large))
  chart.subscribeCrosshairMove(() => draws++)
  let second = view.second
  const show = (next: typeof view) => {
    if (next.second !== second) {
      second = next.second
      other.setData(points(dates, second))
    }
    chart.timeScale().setVisibleRange({
      from: (next.first * DAY) as UTCTimestamp,
      to: (next.last * DAY) as UTCTimestamp,
    })
    // It draws in a frame that it has asked for by now, so that this comes after.
    requestAnimationFrame(() => draws++)
  }
  show(view)
  return { show, drawn: () => String(draws) }
}
