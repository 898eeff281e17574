/** Whether the page is being printed. */

let printing = false

// Listens from the start, so that it is up to date before any component is told.
if (typeof window !== 'undefined') {
  window.addEventListener('beforeprint', () => {
    printing = true
  })
  window.addEventListener('afterprint', () => {
    printing = false
  })
}

/** @returns true from `beforeprint` to `afterprint`, so also for what is mounted in between */
export function isPrinting(): boolean {
  return printing
}
