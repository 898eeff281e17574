/**
 * Whether loaded prices are kept in this browser, and whether some were open last. Said in a word beside the database,
 * so that a visit without kept prices need not open it.
 */
import { storageName } from '../../data/sources/storage-name.ts'

const PLAIN_KEY = 'small-cap-lens.kept'

/** "open": kept prices were on the page last. "nothing": the reader wants nothing kept. */
export type Keeping = 'open' | 'nothing' | null

function key(): string {
  return storageName(PLAIN_KEY)
}

/** @returns what was said last; null where nothing was, or where the browser keeps nothing */
export function keeping(): Keeping {
  try {
    // What version 1.0 said, whatever its path, holds until something is said here.
    const said = window.localStorage.getItem(key()) ?? window.localStorage.getItem(PLAIN_KEY)
    return said === 'open' || said === 'nothing' ? said : null
  } catch {
    return null
  }
}

export function sayKeeping(what: Keeping): void {
  try {
    if (what !== null) window.localStorage.setItem(key(), what)
    else if (key() === PLAIN_KEY) window.localStorage.removeItem(PLAIN_KEY)
    else window.localStorage.setItem(key(), '')
  } catch {
    // A browser that keeps nothing has nothing to remember either.
  }
}
