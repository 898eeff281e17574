/**
 * Reproducible random numbers, so that an interval on the page stays the same from one computation to the next.
 */

/**
 * A generator of numbers in [0, 1), fully decided by its seed.
 *
 * Mulberry32: a 32-bit state advanced by a constant and mixed. Its period of 2³² is far above what a bootstrap
 * draws; it is not for secrets.
 *
 * @param seed any whole number; its low 32 bits count
 * @source T. Ettinger, Mulberry32 (public domain)
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
