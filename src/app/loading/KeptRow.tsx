import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { KeptSet } from '../../data/sources/kept.ts'
import { counted, formatDay } from '../../report/format.ts'

interface Props {
  readonly set: KeptSet
  /** Whether these are the prices on the page. */
  readonly shown: boolean
  readonly onOpen: () => void
  readonly onRename: (name: string) => void
  readonly onDelete: () => void
}

/** One kept data set: what it is, and opening, renaming and deleting it. */
export function KeptRow({ set, shown, onOpen, onRename, onDelete }: Props) {
  const [name, setName] = useState<string | null>(null)
  const rename = useRef<HTMLButtonElement>(null)
  const commit = () => {
    if (name !== null && name.trim() !== '' && name.trim() !== set.name) onRename(name)
    setName(null)
  }
  return (
    <li>
      <span className="kept-name">
        {name === null ? (
          <strong>{set.name}</strong>
        ) : (
          <input
            aria-label={`Name of ${set.name}`}
            // biome-ignore lint/a11y/noAutofocus: the reader has just asked to type here
            autoFocus
            maxLength={80}
            value={name}
            onFocus={event => event.target.select()}
            onChange={event => setName(event.target.value)}
            onBlur={commit}
            onKeyDown={event => {
              if (event.key === 'Escape') flushSync(() => setName(null))
              else if (event.key !== 'Enter') return
              // Else the key would press the button that it gives the focus to.
              event.preventDefault()
              rename.current?.focus()
            }}
          />
        )}
        <small>
          {counted(set.rows, 'common row')}, {formatDay(set.first)} – {formatDay(set.last)}
          {shown ? ' · on the page' : ''}
        </small>
      </span>
      <span className="kept-actions">
        <button
          type="button"
          className="plain"
          aria-label={`Open ${set.name}`}
          disabled={shown}
          onClick={onOpen}
        >
          Open
        </button>
        <button
          ref={rename}
          type="button"
          className="plain"
          aria-label={`Rename ${set.name}`}
          onClick={() => setName(set.name)}
        >
          Rename
        </button>
        <button type="button" className="plain" aria-label={`Delete ${set.name}`} onClick={onDelete}>
          Delete
        </button>
      </span>
    </li>
  )
}
