import { SECTIONS } from './sections.ts'

/** The table of contents; its links keep the query and a link's data where they are. */
export function Contents() {
  return (
    <nav className="contents" aria-label="Contents">
      <ol>
        {SECTIONS.map(({ id, numeral, title }) => (
          <li key={id}>
            <a href={`#${id}`} onClick={event => goTo(id, event)}>
              {numeral === null ? null : <span className="contents-numeral">{numeral}</span>}
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Data embedded in a link ride in the hash, which a jump must then leave alone. */
function goTo(id: string, event: { preventDefault(): void }): void {
  if (!window.location.hash.includes('data=')) return
  event.preventDefault()
  const target = document.getElementById(id)
  target?.scrollIntoView()
  target?.focus()
}
