/**
 * Notes of the reader kept in the browser's own database, beside the price sets: as the text of their files.
 */
import { createStore, del, entries, set, type UseStore } from 'idb-keyval'
import { legibleText } from '../series/legible.ts'
import { failed, ok, type Result } from '../series/result.ts'
import { answered, Silent } from './answered.ts'
import { storageName } from './storage-name.ts'

export interface KeptNote {
  readonly id: string
  /** The reader's name for it. */
  readonly name: string
  /** The note as a file. */
  readonly file: string
  /** Milliseconds since 1970. */
  readonly savedAt: number
  /** Whether text and corrections are those of whoever sent it. */
  readonly sent: boolean
}

const MOST_LISTED = 200
/** As long as the titles of notes that are kept. */
const LONGEST_KEPT_NAME = 120

let store: UseStore | null = null

function database(): UseStore {
  store ??= createStore(storageName('small-cap-lens-notes'), 'notes')
  return store
}

async function attempt<T>(work: () => Promise<T>, action: string): Promise<Result<T>> {
  try {
    return ok(await work())
  } catch (error) {
    store = null
    const full = error instanceof Error && error.name === 'QuotaExceededError'
    return failed({
      code: full ? 'storage-full' : 'storage-blocked',
      severity: 'warning',
      file: 'this browser’s storage',
      found: full ? 'no room left' : error instanceof Silent ? 'no answer in time' : 'no access',
      action,
    })
  }
}

/** Keeps a note; one of the same name is replaced. */
export function keepNote(
  name: string,
  file: string,
  savedAt: number,
  sent: boolean,
): Promise<Result<KeptNote>> {
  const kept: KeptNote = { id: name, name, file, savedAt, sent }
  return attempt(async () => {
    await answered(set(kept.id, kept, database()))
    return kept
  }, 'the note could not be kept; copy a link to it, or save its file')
}

/** @returns every kept note that can be read, the newest first */
export function listNotes(): Promise<Result<readonly KeptNote[]>> {
  return attempt(async () => {
    const all = await answered(entries<string, unknown>(database()))
    return (
      all
        .map(([, value]) => value)
        .filter(isKept)
        // Earlier versions did not say; those notes were not told apart.
        .map(one => ({ ...one, name: legibleText(one.name, LONGEST_KEPT_NAME), sent: one.sent === true }))
        .sort((p, q) => q.savedAt - p.savedAt)
        .slice(0, MOST_LISTED)
    )
  }, 'the kept notes cannot be listed')
}

export function deleteNote(id: string): Promise<Result<void>> {
  return attempt(() => answered(del(id, database())), 'the note could not be deleted; nothing was changed')
}

function isKept(value: unknown): value is KeptNote {
  if (typeof value !== 'object' || value === null) return false
  const { id, name, file, savedAt } = value as Record<string, unknown>
  return [id, name, file].every(each => typeof each === 'string') && typeof savedAt === 'number'
}
