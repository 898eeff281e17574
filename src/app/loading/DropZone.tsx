import { Suspense, useEffect, useState } from 'react'
import { retriable } from '../retriable.tsx'
import { SectionBoundary } from '../SectionBoundary.tsx'
import { looksLikeTable, takeFiles, takeText } from './intake.ts'
import { useLoadState } from './phase.ts'
import './data.css'

const LoadingView = retriable(() => import('./LoadingView.tsx'))

/** The whole page takes files and tables, dropped or pasted; what becomes of them shows here. */
export function DropZone() {
  const over = useDrops()
  usePaste()
  const kind = useLoadState(all => all.phase.kind)
  return (
    <>
      {over ? (
        <div className="drop-overlay" aria-hidden="true">
          <p>Drop one or two price files anywhere</p>
          <p>CSV, text or tab-separated, plain, gzipped or zipped. They stay in this browser.</p>
        </div>
      ) : null}
      {kind === 'idle' ? null : (
        <div className="loading-place">
          <SectionBoundary title="Your data" resetOn={kind} onRetry={LoadingView.again}>
            <Suspense fallback={<p className="loading">Reading…</p>}>
              <LoadingView.Body />
            </Suspense>
          </SectionBoundary>
        </div>
      )}
    </>
  )
}

function inField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  )
}

/** @returns whether something is being dragged over the page that could be dropped on it */
function useDrops(): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    // What is dragged from the page itself is text of its own, and no table.
    let own = false
    const takes = (event: DragEvent): boolean => {
      const types = event.dataTransfer?.types ?? []
      return types.includes('Files') || (types.includes('text/plain') && !own && !inField(event.target))
    }
    const hover = (event: DragEvent) => {
      if (!takes(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      // Left for another element of the page is not left.
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      if (!takes(event) || event.dataTransfer === null) return
      event.preventDefault()
      const { files } = event.dataTransfer
      if (files.length > 0) takeFiles(files)
      else takeText(event.dataTransfer.getData('text/plain'), 'dropped text')
    }
    const begin = () => {
      own = true
    }
    const end = () => {
      own = false
      setOver(false)
    }
    const listeners = {
      dragenter: hover,
      dragover: hover,
      dragleave: leave,
      drop,
      dragstart: begin,
      dragend: end,
    }
    const all = Object.entries(listeners) as [keyof typeof listeners, (event: DragEvent) => void][]
    for (const [name, listener] of all) window.addEventListener(name, listener)
    return () => {
      for (const [name, listener] of all) window.removeEventListener(name, listener)
    }
  }, [])
  return over
}

/** Cells pasted anywhere but into a field. */
function usePaste(): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const { clipboardData } = event
      if (clipboardData === null || inField(event.target)) return
      const text = clipboardData.getData('text/plain')
      if (clipboardData.files.length > 0 && text === '') takeFiles(clipboardData.files)
      else if (looksLikeTable(text)) takeText(text)
      else return
      event.preventDefault()
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [])
}
