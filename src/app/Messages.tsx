import { Suspense, useEffect, useRef, useState } from 'react'
import { dismiss, type Message, useChoices } from '../state/store.ts'
import { retriable } from './retriable.tsx'
import { SectionBoundary } from './SectionBoundary.tsx'

const NewVersion = retriable<object>(() => import('./NewVersion.tsx'))

/**
 * What the page has to say, over the page: statuses politely, alerts at once, each until it is dismissed. What is said
 * while the top of the page is out of view stands below, where the reader is; nothing is moved afterwards, or it would be
 * said again.
 */
export function Messages() {
  const messages = useChoices(all => all.messages)
  const top = useRef<HTMLDivElement>(null)
  const [placed, setPlaced] = useState<{ readonly upTo: number; readonly here: readonly number[] }>({
    upTo: 0,
    here: [],
  })
  const fresh = messages.map(({ id }) => id).filter(id => id > placed.upTo)
  if (fresh.length > 0) {
    const away = top.current !== null && top.current.getBoundingClientRect().bottom < 0
    setPlaced({ upTo: Math.max(...fresh), here: away ? [...placed.here, ...fresh] : placed.here })
  }
  const here = messages.filter(({ id }) => placed.here.includes(id))
  return (
    <>
      <div ref={top} className="messages">
        <SectionBoundary title="New version" resetOn={null} quiet>
          <Suspense fallback={null}>
            <NewVersion.Body />
          </Suspense>
        </SectionBoundary>
        {messages
          .filter(message => !here.includes(message))
          .map(message => (
            <Notice key={message.id} message={message} />
          ))}
      </div>
      {here.length === 0 ? null : (
        <div className="messages-here">
          {here.map(message => (
            <Notice key={message.id} message={message} />
          ))}
        </div>
      )}
    </>
  )
}

/** What only tells that something was done is gone by itself once it could be read. */
const PASSING_MS = 10_000

function Notice({ message }: { readonly message: Message }) {
  const { id, kind, text, details, about = 'Details', actions = [] } = message
  const passes = kind === 'status' && details === undefined && actions.length === 0
  useEffect(() => {
    if (!passes) return
    const timer = setTimeout(() => dismiss(id), PASSING_MS)
    return () => clearTimeout(timer)
  }, [passes, id])
  return (
    <div className="notice" data-tone={kind} role={kind}>
      <p>{text}</p>
      {details === undefined ? null : (
        <details open={kind === 'alert'}>
          <summary>{about}</summary>
          <ul>
            {details.map((line, i) => (
              <li key={i}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      {actions.map(({ label, run, leads }) => (
        <button
          key={label}
          type="button"
          onClick={() => {
            run()
            if (leads) dismiss(id)
          }}
        >
          {label}
        </button>
      ))}
      <button type="button" className="plain" aria-label="Dismiss" onClick={() => dismiss(id)}>
        ×
      </button>
    </div>
  )
}
