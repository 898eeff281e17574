/**
 * Text encodings: whatever a file is written in becomes UTF-8 bytes, which the rest of the reader works on.
 */
import { knownNames } from './column-name.ts'

export interface Utf8 {
  /** The text in UTF-8 without a byte order mark; the input itself where it was so already. */
  readonly bytes: Uint8Array
  readonly encoding: string
  /** True where nothing in the file says its encoding, so that the words of its header had to. */
  readonly guessed: boolean
}

const SLICE = 1 << 20

/** Encodings of one place that are tried where the bytes are no UTF-8, in the order that decides between equals. */
const LOCAL = [
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'gb18030',
  'shift_jis',
  'euc-kr',
  'big5',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-874',
] as const
/** The header is looked for in so much of a file's head. */
const HEAD = 4096

/**
 * Finds the encoding: a byte order mark if there is one; else UTF-16 if every second byte of the head is zero; else UTF-8
 * if the bytes are strictly valid; else the local encoding by which most words of the header are names of columns.
 */
export function toUtf8(bytes: Uint8Array): Utf8 {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return isUtf8(bytes) ? utf8(bytes.subarray(3)) : fromLocal(bytes.subarray(3))
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return from16(bytes.subarray(2), 'UTF-16LE')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return from16(bytes.subarray(2), 'UTF-16BE')
  const sixteen = zeroBytes(bytes)
  if (sixteen !== null) return from16(bytes, sixteen)
  return isUtf8(bytes) ? utf8(bytes) : fromLocal(bytes)
}

function utf8(bytes: Uint8Array): Utf8 {
  return { bytes, encoding: 'UTF-8', guessed: false }
}

function from16(bytes: Uint8Array, encoding: 'UTF-16LE' | 'UTF-16BE'): Utf8 {
  const text = new TextDecoder(encoding === 'UTF-16LE' ? 'utf-16le' : 'utf-16be').decode(bytes)
  return { bytes: new TextEncoder().encode(text), encoding, guessed: false }
}

function fromLocal(bytes: Uint8Array): Utf8 {
  let encoding: string = LOCAL[0]
  let most = 0
  for (const one of LOCAL) {
    const head = decodedStrictly(bytes.subarray(0, HEAD), one)
    const known = head === null ? 0 : knownNames(head.split(/[\r\n,;|\t]+/, 400))
    if (known > most) {
      most = known
      encoding = one
    }
  }
  const text = new TextDecoder(encoding).decode(bytes)
  return { bytes: new TextEncoder().encode(text), encoding, guessed: true }
}

/** The text of a file's head, whose last character may be cut; null where the bytes are no text of the encoding. */
function decodedStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
  } catch {
    // An encoding that this browser lacks cannot be tried either.
    return null
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  let at = asciiLength(bytes)
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

/** How many bytes from the first are ASCII, which is UTF-8 and needs no decoder: four at a time where they are aligned. */
function asciiLength(bytes: Uint8Array): number {
  const aligned = (4 - (bytes.byteOffset % 4)) % 4
  let at = 0
  while (at < aligned && at < bytes.length && (bytes[at] as number) < 128) at++
  if (at === aligned) {
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset + at, Math.max(0, bytes.length - at) >> 2)
    let word = 0
    while (word < words.length && ((words[word] as number) & 0x80808080) === 0) word++
    at += word * 4
  }
  while (at < bytes.length && (bytes[at] as number) < 128) at++
  return at
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
