import { useState } from 'react'
import type { KeptSet } from '../../data/kept.ts'
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
            onChange={event => setName(event.target.value)}
            onBlur={commit}
            onKeyDown={event => {
              if (event.key === 'Enter') commit()
              if (event.key === 'Escape') setName(null)
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
