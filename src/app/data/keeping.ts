/**
 * Whether loaded prices are kept in this browser, and whether some were open last. Said in a word beside the database,
 * so that a visit without kept prices need not open it.
 */
const KEY = 'small-cap-lens.kept'

/** "open": kept prices were on the page last. "nothing": the reader wants nothing kept. */
export type Keeping = 'open' | 'nothing' | null

/** @returns what was said last; null where nothing was, or where the browser keeps nothing */
export function keeping(): Keeping {
  try {
    const said = window.localStorage.getItem(KEY)
    return said === 'open' || said === 'nothing' ? said : null
  } catch {
    return null
  }
}

export function sayKeeping(what: Keeping): void {
  try {
    if (what === null) window.localStorage.removeItem(KEY)
    else window.localStorage.setItem(KEY, what)
  } catch {
    // A browser that keeps nothing has nothing to remember either.
  }
}
