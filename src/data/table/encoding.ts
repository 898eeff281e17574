/**
 * Text encodings: whatever a file is written in becomes UTF-8 bytes, which the rest of the reader works on.
 */

export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'windows-1252'

export interface Utf8 {
  /** The text in UTF-8 without a byte order mark; the input itself where it was so already. */
  readonly bytes: Uint8Array
  readonly encoding: Encoding
  /** True where nothing in the file says its encoding and windows-1252 was taken for want of a better. */
  readonly guessed: boolean
}

const SLICE = 1 << 20

/**
 * Finds the encoding: a byte order mark if there is one; else UTF-16 if every second byte of the head is
 * zero; else UTF-8 if the bytes are strictly valid; else windows-1252, and says that it guessed.
 */
export function toUtf8(bytes: Uint8Array): Utf8 {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return isUtf8(bytes) ? utf8(bytes.subarray(3)) : fromLatin(bytes.subarray(3))
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return from16(bytes.subarray(2), 'UTF-16LE')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return from16(bytes.subarray(2), 'UTF-16BE')
  const sixteen = zeroBytes(bytes)
  if (sixteen !== null) return from16(bytes, sixteen)
  return isUtf8(bytes) ? utf8(bytes) : fromLatin(bytes)
}

function utf8(bytes: Uint8Array): Utf8 {
  return { bytes, encoding: 'UTF-8', guessed: false }
}

function from16(bytes: Uint8Array, encoding: 'UTF-16LE' | 'UTF-16BE'): Utf8 {
  const text = new TextDecoder(encoding === 'UTF-16LE' ? 'utf-16le' : 'utf-16be').decode(bytes)
  return { bytes: new TextEncoder().encode(text), encoding, guessed: false }
}

function fromLatin(bytes: Uint8Array): Utf8 {
  const text = new TextDecoder('windows-1252').decode(bytes)
  return { bytes: new TextEncoder().encode(text), encoding: 'windows-1252', guessed: true }
}

function isUtf8(bytes: Uint8Array): boolean {
  // ASCII is UTF-8, and a loop over bytes is faster than making a string of them.
  let at = 0
  while (at < bytes.length && (bytes[at] as number) < 128) at++
  if (at === bytes.length) return true
  const strict = new TextDecoder('utf-8', { fatal: true })
  try {
    for (; at < bytes.length; at += SLICE) strict.decode(bytes.subarray(at, at + SLICE), { stream: true })
    strict.decode()
    return true
  } catch {
    return false
  }
}

/** Text in a Latin script has a zero in every second byte of UTF-16, and none at all in anything else. */
function zeroBytes(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  const length = Math.min(bytes.length, 4096)
  if (length < 8) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i++) {
    if (bytes[i] !== 0) continue
    if (i % 2 === 0) even++
    else odd++
  }
  const half = length / 2
  if (odd > half * 0.7 && even < half * 0.1) return 'UTF-16LE'
  if (even > half * 0.7 && odd < half * 0.1) return 'UTF-16BE'
  return null
}
