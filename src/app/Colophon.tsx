import { isSavedPage } from '../data/sources/saved-page.ts'

/** The end of the note: what becomes of the reader's data, and what the page is made with. */
export function Colophon() {
  return (
    <footer className="colophon">
      <p>
        Small-Cap Lens computes every figure in your browser; your prices never leave it. Information, not
        advice.
        {isSavedPage() ? null : (
          <>
            {' '}
            <a href="licences.txt">Licences of what it is made with</a>
          </>
        )}
      </p>
    </footer>
  )
}
