/**
 * Opens notes from files and links, and says what their digests prove.
 */
import { sentence } from '../../data/series/problem.ts'
import type { Result } from '../../data/series/result.ts'
import { formatIso } from '../../report/format.ts'
import { type OpenedNote, readNoteFile } from '../../share/note-file.ts'
import { openNote } from '../../state/own-note.ts'
import { tell } from '../../state/store.ts'

/** Puts a note that was read on the page, or says why it could not be; what was there stays then. */
export function showOpened(result: Result<OpenedNote>): boolean {
  if (!result.ok) {
    for (const problem of result.problems) tell('alert', sentence(problem))
    return false
  }
  const { note, made, intact } = result.value
  openNote(note)
  const when =
    made === null ? 'It does not say when it was made.' : `It says that it was made on ${formatIso(made)}.`
  const whole =
    intact === null
      ? 'It carries no digest of its claims.'
      : intact
        ? 'Its claims match the SHA-256 that it carries, so they were not damaged on the way. That proves neither who made it nor when: for that, compare the digest with one published at the time.'
        : 'Its claims do not match the SHA-256 that it carries: they were changed after it was made.'
  tell(
    intact === false ? 'alert' : 'status',
    `A note was opened; its text and claims are the sender’s. ${when} ${whole}`,
  )
  return true
}

export function openNoteFile(text: string, name: string): boolean {
  return showOpened(readNoteFile(text, name))
}
