/**
 * A pasted note in a link: behind "#", which no browser sends to a server.
 */
import { fromBase64url, toBase64url } from '../data/codec/base64url.ts'
import { deflate, inflateWithin } from '../data/codec/deflate.ts'
import type { Problem } from '../data/series/problem.ts'
import { failed, type Result } from '../data/series/result.ts'
import { LONGEST_LINK } from './link.ts'
import { LONGEST_FILE, type OpenedNote, readNoteFile } from './note-file.ts'
import type { NoteFile } from './note-schema.ts'

const VERSION = 1
const LONGEST_READ = 2 * LONGEST_LINK

/** @returns the address, and whether it is short enough to be passed on whole */
export async function makeNoteLink(
  page: string,
  query: string,
  file: NoteFile,
): Promise<{ readonly address: string; readonly fits: boolean }> {
  const packed = await deflate(new TextEncoder().encode(JSON.stringify(file)))
  const address = `${page.replace(/[?#].*$/s, '')}${query}#note=${VERSION}.${toBase64url(packed)}`
  return { address, fits: address.length <= LONGEST_LINK }
}

/** Reads the note of a hash. Safe on any text, in bounded time and memory; never rejects. */
export async function readNoteLink(hash: string): Promise<Result<OpenedNote>> {
  const problem = (found: string, expected: string): Problem => ({
    code: 'note-link',
    severity: 'error',
    file: 'The link',
    found,
    expected,
    action: 'the note was not opened; ask for the link again',
  })
  if (hash.length > LONGEST_READ)
    return failed(problem(`${hash.length} characters`, `at most ${LONGEST_READ}`))
  const part = hash
    .replace(/^#/, '')
    .split('&')
    .find(text => text.startsWith('note='))
  const [version = '', payload = '', ...more] = (part ?? '').slice('note='.length).split('.')
  if (/^\d{1,4}$/.test(version) && Number(version) > VERSION) {
    return failed(problem(`a note of version ${version}`, `version ${VERSION}`))
  }
  const compressed = fromBase64url(payload)
  if (version !== String(VERSION) || more.length > 0 || !compressed?.length) {
    return failed(problem('a note that is cut or altered', 'the whole link'))
  }
  const packed = await inflateWithin(compressed, LONGEST_FILE)
  if (!packed.ok) return failed(problem('a note that is cut or altered', 'the whole link'))
  return readNoteFile(new TextDecoder().decode(packed.value), 'The link')
}
