import type { Note } from '../../notes/note.ts'
import { Roving } from '../../ui/Roving.tsx'
import { PARTS, SECTIONS, sectionsFor } from '../sections.ts'
import { useCurrentSection } from './use-current-section.ts'

/**
 * The parts of the page as links, the one that is read marked; one stop of the tab key, as the contents are.
 * @param note undefined until it is known which one the page reads, and whether any
 */
export function SiteNavigation({ note }: { readonly note: Note | null | undefined }) {
  const section = useCurrentSection()
  const sections = note === undefined ? SECTIONS : sectionsFor(note)
  const current = sections.find(({ id }) => id === section)?.part ?? null
  const marked = (is: boolean) => (is ? { 'aria-current': 'location' as const } : {})
  return (
    <nav aria-label="Parts of the page">
      <Roving label="Parts of the page" className="site-navigation">
        <a href="#main" {...marked(current === null)}>
          Overview
        </a>
        {PARTS.map(({ id, title }) => {
          const first = sections.find(({ part }) => part === id)
          return first === undefined ? null : (
            <a key={id} href={`#${first.id}`} {...marked(current === id)}>
              {title}
            </a>
          )
        })}
      </Roving>
    </nav>
  )
}
