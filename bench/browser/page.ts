/**
 * One contestant, the same page around it: a button that changes the view, and a clock from the reader's input to the
 * frame that shows its answer.
 */
import { movingAverage } from '../../src/metrics/moving-average.ts'
import { walk } from '../walk.ts'
import type { Draw, Drawing, Prices, View } from './drawing.ts'

const CONTESTANTS: Readonly<Record<string, () => Promise<{ draw: Draw }>>> = {
  ours: () => import('./draw-ours.tsx'),
  recharts: () => import('./draw-recharts.tsx'),
  'lightweight-charts': () => import('./draw-lightweight.ts'),
  uplot: () => import('./draw-uplot.ts'),
}

const asked = new URLSearchParams(location.search)
const rows = Number(asked.get('rows') ?? 6_628)
const name = asked.get('contestant') ?? 'ours'

/** The days end at 2026-10-05, as the bundled prices do. */
const LAST_DAY = 20_731

const prices: Prices = {
  dates: Int32Array.from({ length: rows }, (_, i) => LAST_DAY - rows + 1 + i),
  small: walk(rows, 1),
  large: walk(rows, 2),
}
/** Views that all show at least nine tenths of the rows, none of them twice in a row. */
const VIEWS: readonly (readonly [number, number])[] = [
  [0.02, 1],
  [0.06, 0.98],
  [0, 0.94],
  [0.04, 0.96],
  [0.08, 1],
]
const LENGTHS = [20, 50, 100, 200]
const averages = LENGTHS.map(length => movingAverage(prices.small, length))

let turn = 0
function nextView(kind: string): View {
  turn += 1
  const [from, to] = VIEWS[kind === 'average' ? 0 : turn % VIEWS.length]!
  const day = (share: number) => prices.dates[Math.round(share * (rows - 1))]!
  return {
    first: day(from),
    last: day(to),
    second: kind === 'average' ? averages[turn % averages.length]! : prices.large,
  }
}

/** What `drawn` says while nothing is. */
const NOTHING = ['', '0']

/** Milliseconds from `since` until a frame that shows something else than what was there before has been painted. */
function painted(drawing: Drawing, before: readonly string[], since: number): Promise<number> {
  return new Promise(done => {
    const look = () =>
      requestAnimationFrame(() => {
        const changed = !before.includes(drawing.drawn())
        const { port1, port2 } = new MessageChannel()
        // A message posted while a frame is made arrives once it is painted.
        port1.onmessage = () => (changed ? done(performance.now() - since) : look())
        port2.postMessage(null)
      })
    look()
  })
}

declare global {
  interface Window {
    /** Set once the contestant stands: milliseconds from the start of drawing to its first frame. */
    mounted?: number
    /** What the next click changes: "range" or "average". */
    kind: string
    /** The last input's time to the frame that answered it. */
    answered: Promise<number> | null
  }
}

window.kind = 'range'
window.answered = null
const contestant = CONTESTANTS[name]
if (contestant === undefined) throw new Error(`no contestant “${name}”`)
const { draw } = await contestant()
const place = document.getElementById('place')!
const started = performance.now()
const drawing = draw(place, prices, nextView('range'))
window.mounted = await painted(drawing, NOTHING, started)

document.getElementById('step')!.addEventListener('click', event => {
  const before = [drawing.drawn()]
  drawing.show(nextView(window.kind))
  window.answered = painted(drawing, before, event.timeStamp)
})
place.addEventListener(
  'mousemove',
  () => {
    // Moves are handed out at the beginning of a frame, so that this is the frame's own work.
    const since = performance.now()
    window.answered ??= new Promise(done => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => done(performance.now() - since)
        port2.postMessage(null)
      })
    })
  },
  true,
)
