/**
 * The directory of a zip archive: its entries as the archive counts them. What stands in the file and not in its directory,
 * such as a deleted entry, is no part of the archive.
 */

/** An entry of an archive; its sizes and checksum are what the directory says. */
export interface ZipEntry {
  /** The path inside the archive: to be shown, never to be used. */
  readonly path: string
  readonly encrypted: boolean
  /** 0 for stored, 8 for deflated; other methods are rare. */
  readonly method: number
  readonly size: number
  readonly crc: number
  /** The entry's bytes as they stand in the archive. */
  readonly packed: Uint8Array
}

const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
/** The end record with the longest comment. */
const LONGEST_END = 22 + 65_535
/** Stands in a field of 32 bits for a value that a field of 64 holds. */
const ELSEWHERE = 0xffffffff

/** @returns the entries in the directory's order; null when the archive is damaged or cut */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  try {
    const directory = findDirectory(view)
    return directory === null ? null : entriesOf(bytes, view, directory)
  } catch {
    // A place outside the file: what a view throws for, and what no whole archive has.
    return null
  }
}

interface Directory {
  readonly at: number
  readonly count: number
  /** Bytes before the archive's own first one, as a self-extracting archive has them. */
  readonly before: number
}

function findDirectory(view: DataView): Directory | null {
  for (let end = view.byteLength - 22; end >= Math.max(0, view.byteLength - LONGEST_END); end--) {
    if (view.getUint32(end, true) !== END) continue
    if (end + 22 + view.getUint16(end + 20, true) > view.byteLength) continue
    const large = end >= 20 && view.getUint32(end - 20, true) === LOCATOR_64
    if (large) {
      const record = long(view, end - 20 + 8)
      if (view.getUint32(record, true) !== END_64) return null
      return { count: long(view, record + 32), at: long(view, record + 48), before: 0 }
    }
    const size = view.getUint32(end + 12, true)
    const at = view.getUint32(end + 16, true)
    const before = end - size - at
    return before < 0 ? null : { count: view.getUint16(end + 10, true), at: at + before, before }
  }
  return null
}

function entriesOf(bytes: Uint8Array, view: DataView, { at, count, before }: Directory): ZipEntry[] | null {
  const entries: ZipEntry[] = []
  let next = at
  for (let i = 0; i < count; i++) {
    if (view.getUint32(next, true) !== ENTRY) return null
    const [name, extra, comment] = [28, 30, 32].map(field => view.getUint16(next + field, true)) as [
      number,
      number,
      number,
    ]
    const flags = view.getUint16(next + 8, true)
    const [packedSize, size, offset] = sizesOf(view, next, name, extra)
    const local = offset + before
    if (view.getUint32(local, true) !== LOCAL) return null
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    if (from + packedSize > bytes.length) return null
    entries.push({
      path: new TextDecoder().decode(bytes.subarray(next + 46, next + 46 + name)),
      encrypted: (flags & 1) !== 0,
      method: view.getUint16(next + 10, true),
      size,
      crc: view.getUint32(next + 16, true),
      packed: bytes.subarray(from, from + packedSize),
    })
    next += 46 + name + extra + comment
  }
  return entries
}

/** Packed size, size and place of an entry; an extra field holds those that need 64 bits, in this order. */
function sizesOf(view: DataView, entry: number, name: number, extra: number): [number, number, number] {
  const values = [24, 20, 42].map(field => view.getUint32(entry + field, true))
  const from = entry + 46 + name
  for (let at = from; at + 4 <= from + extra; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let field = at + 4
    for (const [i, value] of values.entries()) {
      if (value !== ELSEWHERE) continue
      values[i] = long(view, field)
      field += 8
    }
  }
  const [size, packedSize, offset] = values as [number, number, number]
  return [packedSize, size, offset]
}

function long(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32
}
