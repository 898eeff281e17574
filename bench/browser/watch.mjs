/**
 * A clock inside the page: from the reader's input to the frame after which nothing in view changes any more.
 */

/** Runs in the page before anything else does. */
export function installWatch() {
  /** A millisecond clock of frames that changed something, and what they changed. */
  const frames = /** @type {{ painted: number, changed: Set<Node> }[]} */ ([])
  let open = /** @type {Set<Node> | null} */ (null)
  let asked = 0

  new MutationObserver(records => {
    if (asked === 0) return
    if (open === null) {
      const changed = new Set()
      open = changed
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        // What changes after this frame's callbacks belongs to the next one.
        open = null
        port1.onmessage = () => frames.push({ painted: performance.now(), changed })
        port2.postMessage(null)
      })
    }
    for (const { target } of records) open.add(target)
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })

  /** When the first figure, and the latest drawing, had been painted; milliseconds since the page was asked for. */
  const seen = { figure: 0, drawing: 0, drawings: 0 }
  const look = () => {
    if (performance.now() < 15_000) requestAnimationFrame(look)
    const figure = seen.figure === 0 && document.querySelector('data[data-metric]:not([value=""])') !== null
    const drawings = document.querySelectorAll('figure.chart svg path[d]').length
    if (!figure && drawings === seen.drawings) return
    seen.drawings = drawings
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      if (figure) seen.figure = performance.now()
      seen.drawing = performance.now()
    }
    port2.postMessage(null)
  }
  // Only while the page starts: later it would be in the way of what is timed.
  requestAnimationFrame(look)

  const tasks = /** @type {{ start: number, duration: number }[]} */ ([])
  new PerformanceObserver(list => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, duration })
  }).observe({ type: 'longtask', buffered: true })

  /** @param {Node} node */
  const inView = node => {
    const element = node instanceof Element ? node : node.parentElement
    if (element === null || !element.isConnected) return false
    if (element === document.documentElement) return true
    const { top, bottom, width, height } = element.getBoundingClientRect()
    return bottom > 0 && top < innerHeight && width + height > 0
  }

  const clock = {
    /** Starts over at the next input event of a kind. */
    arm(/** @type {string} */ type) {
      frames.length = 0
      asked = 0
      addEventListener(
        type,
        event => {
          asked = event.timeStamp
        },
        { capture: true, once: true },
      )
    },
    /** Milliseconds from the input to the last frame that changed what is in view; null when none did. */
    answer() {
      const seen = frames.filter(({ changed }) => [...changed].some(inView))
      const last = seen.at(-1)
      return last === undefined ? null : last.painted - asked
    },
    seen,
    /** The longest task in milliseconds since a moment, 0 when none took 50. */
    longest(/** @type {number} */ since) {
      return Math.max(0, ...tasks.filter(task => task.start >= since).map(task => task.duration))
    },
  }
  Object.assign(window, { clock })
}
