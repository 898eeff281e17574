/**
 * The sentences of the pasted note, read again when text, day or prices change.
 */

import { url } from 'virtual:worker/src/sections/notes/read-worker.ts'
import { useEffect, useState } from 'react'
import { startWorker } from '../../data/sources/start-worker.ts'
import { readNote } from '../../notes/reader/read-note.ts'
import type { ReadSentence, Sessions } from '../../notes/reader/reading.ts'
import type { ReadReply, ReadRequest } from './read-worker.ts'

/** Longer texts take more than a frame to read. */
const SHORT = 2000

/** @returns null until a text with a day has been read */
export function useSentences(
  text: string,
  day: number | null,
  sessions: Sessions | null,
): readonly ReadSentence[] | null {
  const [read, setRead] = useState<readonly ReadSentence[] | null>(null)
  useEffect(() => {
    if (day === null || sessions === null || text.trim() === '') return setRead(null)
    if (text.length <= SHORT) return setRead(readNote(text, day, sessions))
    const stop = new AbortController()
    const here = () => setRead(readNote(text, day, sessions))
    void startWorker(url, stop.signal).then(worker => {
      if (stop.signal.aborted) return
      if (worker === null) return here()
      worker.onmessage = ({ data }: MessageEvent<ReadReply>) => {
        setRead(data)
        stop.abort()
      }
      worker.onerror = () => {
        stop.abort()
        here()
      }
      const request: ReadRequest = { text, day, sessions }
      worker.postMessage(request)
    })
    return () => stop.abort()
  }, [text, day, sessions])
  return read
}
