/**
 * Gzip and zip, told by their first bytes and never by the file's name, with a bound on what comes out.
 */
import { Gunzip, Unzip, UnzipInflate } from 'fflate'
import type { Problem } from '../series/problem.ts'
import { failed, ok, type Result } from '../series/result.ts'

/** One table's bytes with the name shown to the reader. */
export interface Entry {
  readonly name: string
  readonly bytes: Uint8Array
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
 * @returns the tables; fails when the archive is damaged, too large, or holds no table
 */
export function unpack(bytes: Uint8Array, name: string, largest = LARGEST_TABLE): Result<readonly Entry[]> {
  if (bytes.length > largest) return failed(tooLarge(name, largest))
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzip(bytes, name, largest)
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5))
    return unzip(bytes, name, largest)
  return ok([{ name, bytes }])
}

class TooLarge extends Error {}

function gunzip(bytes: Uint8Array, name: string, largest: number): Result<readonly Entry[]> {
  const parts: Uint8Array[] = []
  let size = 0
  let whole = false
  const stream = new Gunzip((part, final) => {
    parts.push(part)
    size += part.length
    whole = final
    if (size > largest) throw new TooLarge()
  })
  try {
    feed(bytes, (part, final) => stream.push(part, final))
  } catch (error) {
    return failed(error instanceof TooLarge ? tooLarge(name, largest) : damaged(name))
  }
  if (!whole) return failed(damaged(name))
  return ok([{ name: name.replace(/\.gz$/i, ''), bytes: joined(parts, size) }])
}

function unzip(bytes: Uint8Array, name: string, largest: number): Result<readonly Entry[]> {
  const tables: { name: string; parts: Uint8Array[]; size: number; whole: boolean }[] = []
  const names: string[] = []
  let size = 0
  let broken = false
  // Thrown from here it would be taken for damage by what calls back.
  let exploded = false
  const stream = new Unzip(file => {
    names.push(file.name)
    if (!looksLikeTable(file.name)) return
    if (tables.length >= MOST_TABLES) return
    const table = { name: baseName(file.name), parts: [] as Uint8Array[], size: 0, whole: false }
    tables.push(table)
    file.ondata = (error, part, final) => {
      if (exploded) return
      if (error) {
        broken = true
        return
      }
      table.parts.push(part)
      table.size += part.length
      table.whole = final
      size += part.length
      exploded = size > largest
    }
    file.start()
  })
  stream.register(UnzipInflate)
  try {
    feed(bytes, (part, final) => {
      if (!exploded) stream.push(part, final)
    })
  } catch {
    return failed(exploded ? tooLarge(name, largest) : damaged(name))
  }
  if (exploded) return failed(tooLarge(name, largest))
  if (names.some(entry => entry.startsWith('xl/')))
    return failed({
      code: 'spreadsheet',
      severity: 'error',
      file: name,
      found: 'an Excel workbook',
      expected: 'a table as text',
      action: 'save the sheet as CSV, or copy its cells and paste them here',
    })
  if (broken || tables.some(table => !table.whole)) return failed(damaged(name))
  if (tables.length === 0)
    return failed({
      code: 'empty-archive',
      severity: 'error',
      file: name,
      found:
        names.length === 0
          ? 'an empty archive'
          : `no table ${names.length === 1 ? 'in its one file' : `among ${names.length} files`}`,
      expected: 'a .csv, .tsv or .txt file in the archive',
      action: 'nothing was changed',
    })
  return ok(tables.map(table => ({ name: table.name, bytes: joined(table.parts, table.size) })))
}

function feed(bytes: Uint8Array, push: (part: Uint8Array, final: boolean) => void): void {
  for (let at = 0; at < bytes.length; at += STEP)
    push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

function looksLikeTable(path: string): boolean {
  const name = baseName(path)
  if (name === '' || name.startsWith('.') || path.startsWith('__MACOSX')) return false
  return /\.(csv|txt|tsv|tab|dat|asc|prn|json)$/i.test(name) || !name.includes('.')
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
