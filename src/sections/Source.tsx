import type { Note, ReferenceId } from '../notes/note.ts'

interface Props {
  readonly note: Note
  /** Null where the note itself is the source. */
  readonly id: ReferenceId | null
}

/** A reference of the note as a link to the list in section V; nothing where the note itself is the source. */
export function Source({ note, id }: Props) {
  if (id === null) return null
  const publisher = note.references.find(reference => reference.id === id)?.publisher
  return (
    <a
      className="source-mark"
      href={`#reference-${id.slice(1, -1)}`}
      title={publisher}
      aria-label={`Reference ${id}, ${publisher}`}
    >
      {id}
    </a>
  )
}
