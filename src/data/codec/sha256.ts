/**
 * SHA-256 (FIPS 180-4), for where the browser's own is missing (pages served without encryption) or would make an
 * answer wait. Meant for kilobytes; a megabyte takes some ten milliseconds.
 */

/** The first 32 bits of the fractional parts of a root of each of the first primes. */
function rootsOfPrimes(count: number, root: (prime: number) => number): Uint32Array {
  const words = new Uint32Array(count)
  for (let found = 0, candidate = 2; found < count; candidate++) {
    let prime = true
    for (let divisor = 2; divisor * divisor <= candidate && prime; divisor++)
      prime = candidate % divisor !== 0
    if (prime) words[found++] = (root(candidate) % 1) * 2 ** 32
  }
  return words
}

const START = rootsOfPrimes(8, Math.sqrt)
const ROUND = rootsOfPrimes(64, Math.cbrt)

/** @returns the 32 bytes of the digest */
export function sha256(bytes: Uint8Array): Uint8Array {
  const padded = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64))
  new Uint8Array(padded.buffer).set(bytes)
  padded.setUint8(bytes.length, 0x80)
  padded.setUint32(padded.byteLength - 8, Math.floor(bytes.length / 2 ** 29))
  padded.setUint32(padded.byteLength - 4, (bytes.length * 8) >>> 0)
  const state = START.slice()
  const words = new Uint32Array(64)
  for (let block = 0; block < padded.byteLength; block += 64) {
    for (let i = 0; i < 16; i++) words[i] = padded.getUint32(block + i * 4)
    for (let i = 16; i < 64; i++) {
      const a = words[i - 15] as number
      const b = words[i - 2] as number
      const low = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)
      const high = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10)
      words[i] = (words[i - 16] as number) + low + (words[i - 7] as number) + high
    }
    mix(state, words)
  }
  const digest = new DataView(new ArrayBuffer(32))
  for (const [i, word] of state.entries()) digest.setUint32(i * 4, word)
  return new Uint8Array(digest.buffer)
}

function mix(state: Uint32Array, words: Uint32Array): void {
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  for (let i = 0; i < 64; i++) {
    const choice = (e & f) ^ (~e & g)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const one =
      (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + (ROUND[i] as number) + (words[i] as number)) |
      0
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i] as number) + word
}

function turn(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits))
}

/** @returns bytes as lower-case hexadecimal digits */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}
