/**
 * Any number of sides as bytes: packed two and two, each two after their length. The form of the series that travel
 * with a pair in a link or a saved page.
 */
import { joined } from '../series/join-bytes.ts'
import type { Side } from '../series/pair.ts'
import { failed, ok, type Result } from '../series/result.ts'
import { packPair } from './pack.ts'
import { type Said, type Stated, unpackPair } from './packed.ts'

const LENGTH_BYTES = 4

/** Packs sides in their order; the last of an odd number is packed with itself, which compression takes away again. */
export function packSides(sides: readonly Side[]): Uint8Array {
  const parts: Uint8Array[] = []
  for (let i = 0; i < sides.length; i += 2) {
    const first = sides[i] as Side
    const second = sides[i + 1] ?? first
    parts.push(
      packPair({
        small: first.series,
        large: second.series,
        passport: { small: first.passport, large: second.passport },
      }),
    )
  }
  return joined([Uint8Array.of(sides.length % 2), ...parts.flatMap(part => [lengthOf(part), part])])
}

function lengthOf(part: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(LENGTH_BYTES)
  new DataView(bytes.buffer).setUint32(0, part.length, true)
  return bytes
}

/**
 * Reads what `packSides` wrote. Safe on any bytes.
 * @param file name of the input in problems
 * @param state as `unpackPair` asks for it
 * @returns the sides in their order; fails when any byte is not as written
 */
export function unpackSides(bytes: Uint8Array, file: string, state: (said: Said) => Stated): Result<Side[]> {
  const sides: Side[] = []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let at = 1
  while (at < bytes.length) {
    const length = at + LENGTH_BYTES <= bytes.length ? view.getUint32(at, true) : Number.POSITIVE_INFINITY
    const end = at + LENGTH_BYTES + length
    if (end > bytes.length) return cut(file)
    const two = unpackPair(bytes.subarray(at + LENGTH_BYTES, end), file, state)
    if (!two.ok) return two
    sides.push(two.value.small, two.value.large)
    at = end
  }
  if (bytes.length < 1 || (bytes[0] as number) > 1) return cut(file)
  return ok(bytes[0] === 1 ? sides.slice(0, -1) : sides)
}

function cut(file: string): Result<never> {
  return failed({
    code: 'packed-damaged',
    severity: 'error',
    file,
    found: 'series that are cut',
    expected: 'packed prices',
    action: 'nothing was loaded: get the link or the file again from where it came from',
  })
}
