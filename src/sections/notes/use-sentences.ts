/**
 * The sentences of the pasted note, read again when text, day or prices change.
 */

import { url } from 'virtual:worker/src/sections/notes/read-worker.ts'
import { useEffect, useState } from 'react'
import { scriptAddress } from '../../data/sources/script-address.ts'
import { readNote } from '../../notes/reader/read-note.ts'
import type { ReadSentence, Sessions } from '../../notes/reader/reading.ts'
import type { ReadReply, ReadRequest } from './read-worker.ts'

/** Longer texts take more than a frame to read. */
const SHORT = 4000
/** How long a worker may take before the page reads the text itself. */
const PATIENCE_MS = 10_000

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
    let worker: Worker | null = null
    const here = () => {
      worker?.terminate()
      worker = null
      setRead(readNote(text, day, sessions))
    }
    const timer = setTimeout(here, PATIENCE_MS)
    const end = () => {
      clearTimeout(timer)
      worker?.terminate()
    }
    try {
      worker = new Worker(scriptAddress(url), { type: 'module' })
      worker.onmessage = ({ data }: MessageEvent<ReadReply>) => {
        setRead(data)
        end()
      }
      worker.onerror = () => {
        clearTimeout(timer)
        here()
      }
      const request: ReadRequest = { text, day, sessions }
      worker.postMessage(request)
    } catch {
      // A page on disk cannot start a worker.
      clearTimeout(timer)
      here()
    }
    return end
  }, [text, day, sessions])
  return read
}
