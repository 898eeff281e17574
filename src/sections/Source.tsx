import { REFERENCES, type ReferenceId } from '../../fixtures/report.ts'

/** A reference of the report, as a link to the list in section V; nothing where the report speaks for itself. */
export function Source({ id }: { readonly id: ReferenceId | null }) {
  if (id === null) return null
  const publisher = REFERENCES.find(reference => reference.id === id)?.publisher
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
