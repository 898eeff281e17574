/** Tells components whether the page is being printed. */

let printing = false

// Listens from the start, so that the value is current before any component hears of the event.
if (typeof window !== 'undefined') {
  window.addEventListener('beforeprint', () => {
    printing = true
  })
  window.addEventListener('afterprint', () => {
    printing = false
  })
}

/** @returns true from `beforeprint` to `afterprint`, also for components mounted in between */
export function isPrinting(): boolean {
  return printing
}
