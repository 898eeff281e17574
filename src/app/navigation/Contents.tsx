import type { Note } from '../../notes/note.ts'
import { foldAll, useChoices } from '../../state/store.ts'
import { Roving } from '../../ui/Roving.tsx'
import { sectionsFor } from '../sections.ts'
import { useCurrentSection } from './use-current-section.ts'

/** The table of contents: the sections that the note gives something to say, the one that is read marked. */
export function Contents({ note }: { readonly note: Note | null }) {
  const current = useCurrentSection()
  const all = useChoices(choices => choices.folds.all)
  return (
    <nav className="contents" aria-label="Contents">
      <Roving label="Contents">
        <ol>
          {sectionsFor(note).map(({ id, numeral, title }) => (
            <li key={id}>
              <a href={`#${id}`} {...(id === current && { 'aria-current': 'location' as const })}>
                {numeral === null ? null : <span className="contents-numeral">{numeral}</span>}
                {title}
              </a>
            </li>
          ))}
        </ol>
        <button type="button" className="plain" onClick={() => foldAll(!all)}>
          {all ? 'Fold all' : 'Expand all'}
        </button>
      </Roving>
    </nav>
  )
}
