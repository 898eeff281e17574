import { SECTIONS } from './sections.ts'

/** The table of contents. */
export function Contents() {
  return (
    <nav className="contents" aria-label="Contents">
      <ol>
        {SECTIONS.map(({ id, numeral, title }) => (
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
