/** uPlot: a canvas, typed arrays as they are. */
import UPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import type { Draw } from './drawing.ts'
import { COLOURS, HEIGHT, WIDTH } from './drawing.ts'

const DAY = 86_400

export const draw: Draw = (place, { dates, small, large }, view) => {
  let draws = 0
  const seconds = Float64Array.from(dates, day => day * DAY)
  const plot = new UPlot(
    {
      width: WIDTH,
      height: HEIGHT,
      series: [{}, { label: 'Small', stroke: COLOURS.first }, { label: 'Large', stroke: COLOURS.second }],
      hooks: { draw: [() => draws++], setCursor: [() => draws++] },
    },
    [seconds, small, large],
    place,
  )
  let second = view.second
  return {
    show(next) {
      if (next.second !== second) {
        second = next.second
        plot.setData([seconds, small, second], false)
      }
      plot.setScale('x', { min: next.first * DAY, max: next.last * DAY })
    },
    drawn: () => String(draws),
  }
}
