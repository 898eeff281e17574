/**
 * Reproducible random whole numbers for scripts; the generator is that of `src/metrics/random.ts`.
 *
 * @param {number} seed any whole number
 * @returns {(below: number) => number} each call gives a whole number from 0 to below the bound
 */
export function wholeNumbers(seed) {
  let state = seed >>> 0
  return below => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
