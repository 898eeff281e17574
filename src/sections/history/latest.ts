/**
 * Limits the rows of tables that grow with the data.
 */

/** Maximum number of rows: centuries of daily prices have thousands of runs and swings. */
const MOST_ROWS = 60

/** @returns the latest items, and a sentence about those left out, null when there are none */
export function latest<T>(items: readonly T[], what: string): { shown: readonly T[]; left: string | null } {
  if (items.length <= MOST_ROWS) return { shown: items, left: null }
  return {
    shown: items.slice(-MOST_ROWS),
    left: `The latest ${MOST_ROWS} of ${items.length.toLocaleString('en-US')} ${what} are shown; averages are over all.`,
  }
}
