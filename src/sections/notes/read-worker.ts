/**
 * Reads long notes off the main thread: a thin shell over `readNote`.
 */
import { readNote } from '../../notes/reader/read-note.ts'
import type { ReadSentence, Sessions } from '../../notes/reader/reading.ts'

export interface ReadRequest {
  readonly text: string
  readonly day: number
  readonly sessions: Sessions
}

/** A worker that has started says so with null. */
export type ReadReply = readonly ReadSentence[] | null

/** What this file uses of a worker's global scope, whose types clash with the page's. */
interface Scope {
  onmessage: ((event: MessageEvent<ReadRequest>) => void) | null
  postMessage(message: ReadReply): void
}

const scope = globalThis as unknown as Scope

scope.onmessage = ({ data: { text, day, sessions } }) => scope.postMessage(readNote(text, day, sessions))
scope.postMessage(null)
