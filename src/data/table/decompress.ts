/**
 * Gzip and zip, told by their first bytes and never by the file's name, with a bound on what comes out and with the
 * checksums and sizes checked.
 */

import { Gunzip, Inflate } from 'fflate'
import { crc32 } from '../codec/crc32.ts'
import { type ZipEntry, zipEntries } from '../codec/zip.ts'
import { joined } from '../series/join-bytes.ts'
import { someNamed } from '../series/legible.ts'
import { ENTRIES_NOT_READ, type Problem } from '../series/problem.ts'
import { failed, ok, type Result } from '../series/result.ts'

/** One table's bytes with the name shown to the reader. */
export interface Entry {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface Unpacked {
  readonly entries: readonly Entry[]
  /** What the archive holds besides that may be prices, and why it was not read. */
  readonly problems: readonly Problem[]
}

/** More than this, unpacked, is refused: about twelve million rows, and far more than memory should be asked for. */
const LARGEST_TABLE = 256 * 1024 * 1024
/** An archive may hold this many tables; a pair needs two. */
const MOST_TABLES = 64
const STEP = 65_536

/**
 * Unpacks what was given, or passes it through when it is not packed.
 *
 * Compressed data is fed in small steps and the output counted, so that an archive made to explode stops at
 * the bound. Names inside an archive are only shown, never used as paths.
 * @returns the tables; fails when the archive is damaged, too large, or holds no table that can be read
 */
export function unpack(bytes: Uint8Array, name: string, largest = LARGEST_TABLE): Result<Unpacked> {
  if (bytes.length > largest) return failed(tooLarge(name, largest))
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzip(bytes, name, largest)
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5))
    return unzip(bytes, name, largest)
  return ok({ entries: [{ name, bytes }], problems: [] })
}

class TooLarge extends Error {}

/** What comes out of a stream, with its size and its checksum. */
class Output {
  readonly parts: Uint8Array[] = []
  size = 0
  crc = 0

  add(part: Uint8Array): void {
    this.parts.push(part)
    this.size += part.length
    this.crc = crc32(part, this.crc)
  }
}

function gunzip(bytes: Uint8Array, name: string, largest: number): Result<Unpacked> {
  const members: Output[] = []
  const starts: number[] = []
  let current = new Output()
  let size = 0
  const stream = new Gunzip(part => {
    current.add(part)
    size += part.length
    if (size > largest) throw new TooLarge()
  })
  stream.onmember = start => {
    members.push(current)
    starts.push(start)
    current = new Output()
  }
  try {
    feed(bytes, part => stream.push(part))
  } catch (error) {
    if (error instanceof TooLarge) return failed(tooLarge(name, largest))
    // What follows the last member is none. Zeros that fill a block may do so; the checksum tells them from damage.
  }
  const end = endOf(bytes, current)
  const whole = end >= 0 && members.every((member, i) => endsAt(bytes, starts[i] as number, member))
  if (!whole) return failed(damaged(name))
  const parts = [...members, current].flatMap(member => member.parts)
  return ok({ entries: [{ name: name.replace(/\.gz$/i, ''), bytes: joined(parts) }], problems: [] })
}

/** Whether a member's checksum and size stand before a place. */
function endsAt(bytes: Uint8Array, end: number, { crc, size }: Output): boolean {
  if (end < 18) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset + end - 8, 8)
  return view.getUint32(0, true) === crc && view.getUint32(4, true) === size % 2 ** 32
}

/** @returns where the last member ends, with nothing but zeros behind it; −1 where it is not whole */
function endOf(bytes: Uint8Array, last: Output): number {
  const filled = bytes.findLastIndex(byte => byte !== 0) + 1
  // The size's own last bytes are zeros as often as not.
  for (let end = filled; end <= Math.min(bytes.length, filled + 8); end++)
    if (endsAt(bytes, end, last)) return end
  return -1
}

function unzip(bytes: Uint8Array, name: string, largest: number): Result<Unpacked> {
  const all = zipEntries(bytes)
  if (all === null) return failed(damaged(name))
  const files = lastOfEach(all.filter(({ path }) => !isAside(path)))
  const tables = files.filter(({ path }) => looksLikeTable(path))
  const readable = tables.filter(({ encrypted }) => !encrypted)
  const problems = [
    ...notRead(
      name,
      tables.filter(({ encrypted }) => encrypted),
      'protected by a password',
      'not read; unpack it',
    ),
    ...notRead(name, readable.slice(MOST_TABLES), `beyond the first ${MOST_TABLES} tables`, 'not read'),
    ...notRead(
      name,
      files.filter(({ path }) => !looksLikeTable(path) && mayHold(path)),
      'no plain table',
      'not read; unpack it and load it by itself',
      'warning',
    ),
  ]
  const entries: Entry[] = []
  let size = 0
  const unique = new Set(readable.map(({ path }) => baseName(path))).size === readable.length
  for (const entry of readable.slice(0, MOST_TABLES)) {
    const shown = unique ? baseName(entry.path) : entry.path
    const inflated = inflate(entry, largest - size)
    if (inflated === 'too-large') return failed(tooLarge(name, largest))
    if (inflated === null) {
      problems.push({
        ...damaged(name),
        code: ENTRIES_NOT_READ,
        found: `${shown}, which is damaged`,
        action: 'it was not read',
      })
      continue
    }
    size += inflated.length
    entries.push({ name: shown, bytes: inflated })
  }
  if (entries.length > 0) return ok({ entries, problems })
  const [first = noTableIn(name, files.length), ...others] = problems
  return failed(first, ...others)
}

/** An entry's bytes; null where they are not those that the directory speaks of. */
function inflate({ method, packed, size, crc }: ZipEntry, largest: number): Uint8Array | 'too-large' | null {
  if (size > largest) return 'too-large'
  const output = new Output()
  try {
    if (method === 0) output.add(packed)
    else if (method === 8) {
      const stream = new Inflate(part => {
        output.add(part)
        if (output.size > largest) throw new TooLarge()
      })
      feed(packed, (part, final) => stream.push(part, final))
    } else return null
  } catch (error) {
    return error instanceof TooLarge ? 'too-large' : null
  }
  return output.size === size && output.crc === crc ? joined(output.parts) : null
}

/** Of several entries of one path the last, which is what unpacking leaves. */
function lastOfEach(entries: readonly ZipEntry[]): ZipEntry[] {
  return [...new Map(entries.map(entry => [entry.path, entry])).values()]
}

function notRead(
  file: string,
  entries: readonly ZipEntry[],
  found: string,
  action: string,
  severity: Problem['severity'] = 'error',
): Problem[] {
  if (entries.length === 0) return []
  const named = someNamed(entries.map(({ path }) => baseName(path)))
  return [
    {
      code: ENTRIES_NOT_READ,
      severity,
      file,
      found: `${named}: ${found}`,
      expected: 'plain tables in the archive',
      action,
    },
  ]
}

function noTableIn(file: string, files: number): Problem {
  return {
    code: 'empty-archive',
    severity: 'error',
    file,
    found:
      files === 0
        ? 'an empty archive'
        : `no table ${files === 1 ? 'in its one file' : `among ${files} files`}`,
    expected: 'a .csv, .tsv or .txt file in the archive',
    action: 'nothing was changed',
  }
}

function feed(bytes: Uint8Array, push: (part: Uint8Array, final: boolean) => void): void {
  for (let at = 0; at < bytes.length; at += STEP)
    push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

/** Folders, hidden files, and what a Mac puts beside each file. */
function isAside(path: string): boolean {
  const name = baseName(path)
  return name === '' || name.startsWith('.') || path.startsWith('__MACOSX')
}

function looksLikeTable(path: string): boolean {
  const name = baseName(path)
  return /\.(csv|txt|tsv|tab|dat|asc|prn|json)$/i.test(name) || !name.includes('.')
}

/** Kinds of files that may hold prices and are not read inside an archive. */
function mayHold(path: string): boolean {
  return /\.(xlsx?|xlsm|ods|gz|zip|7z|rar|bz2|xz|zst|parquet|feather|sqlite|db)$/i.test(path)
}

function damaged(name: string): Problem {
  return {
    code: 'damaged-archive',
    severity: 'error',
    file: name,
    found: 'a compressed file that breaks off or is damaged',
    action: 'nothing was changed; fetch the file again, or unpack it and load the table inside',
  }
}

function tooLarge(name: string, largest: number): Problem {
  return {
    code: 'too-large',
    severity: 'error',
    file: name,
    found: `more than ${Math.round(largest / 1_048_576)} MB of text`,
    action: 'nothing was changed; load a shorter period or fewer columns',
  }
}
