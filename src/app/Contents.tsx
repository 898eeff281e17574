import type { Note } from '../notes/note.ts'
import { sectionsFor } from './sections.ts'

/** The table of contents: the sections that the note gives something to say. */
export function Contents({ note }: { readonly note: Note | null }) {
  return (
    <nav className="contents" aria-label="Contents">
      <ol>
        {sectionsFor(note).map(({ id, numeral, title }) => (
          <li key={id}>
            <a href={`#${id}`}>
              {numeral === null ? null : <span className="contents-numeral">{numeral}</span>}
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
