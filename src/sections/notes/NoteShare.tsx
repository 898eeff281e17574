import { useContext, useRef } from 'react'
import { sentence as problemSentence } from '../../data/series/problem.ts'
import { isSavedPage } from '../../data/sources/saved-page.ts'
import type { Names } from '../../report/claims/read-claim.ts'
import { ownNote } from '../../state/own-note.ts'
import { tell } from '../../state/store.ts'
import { MarkContext } from '../../ui/mark.ts'
import { type JudgedSentence, summaryOf } from './model.ts'
import { openNoteFile } from './open-note.ts'

interface Props {
  readonly judged: readonly JudgedSentence[]
  readonly names: Names
  /** Called when the list of kept notes has changed. */
  readonly onKept: () => void
}

const today = () => Math.floor(Date.now() / 86_400_000)

/** The ways in which a note leaves the page: as a link, as a file, kept in the browser, and with its verdicts. */
export function NoteShare({ judged, names, onKept }: Props) {
  const mark = useContext(MarkContext)
  const chooser = useRef<HTMLInputElement>(null)
  const file = async () => {
    const { noteFile } = await import('../../share/note-file.ts')
    const shown = judged.map(({ sentence, corrected, readings }) => ({
      text: sentence.text,
      corrected,
      readings: readings.map(({ reading }) => reading),
    }))
    return noteFile(ownNote.getState(), shown, today(), names)
  }
  const during = (work: () => Promise<unknown>) => () => {
    work().catch(() =>
      tell('alert', 'A part of the page did not arrive. Check the connection and try again.'),
    )
  }
  const copyLink = during(async () => {
    const [{ makeNoteLink }, { copyText }] = await Promise.all([
      import('../../share/note-link.ts'),
      import('../../share/clipboard.ts'),
    ])
    const { address, fits } = await makeNoteLink(window.location.href, window.location.search, await file())
    if (!fits || isSavedPage()) {
      return tell('alert', 'The note is too long for a link: save it as a file and send that.')
    }
    const copied = await copyText(address)
    if (copied === 'denied')
      return tell('alert', 'The browser does not let the page copy; the link is below.', [address])
    return tell(
      'status',
      `Link to the note copied (${address.length.toLocaleString('en-US')} characters). The note travels behind “#”, which browsers send to no server.`,
    )
  })
  const saved = (name: string, type: string, make: () => Promise<string>) =>
    during(async () => {
      const { downloadFile } = await import('../../share/download.ts')
      downloadFile(name, await make(), type)
    })
  const exported = async () => ({
    published: ownNote.getState().day ?? today(),
    summary: summaryOf(judged),
    sentences: judged.map(({ sentence, corrected, readings, names }) => ({
      text: sentence.text,
      corrected,
      names,
      claims: readings,
    })),
    sent: ownNote.getState().sent,
    // The other data sets ship with the page, whatever prices are on it.
    mark: ownNote.getState().about === 'page' ? mark : null,
  })
  const keep = during(async () => {
    const { keepNote } = await import('../../data/sources/kept-notes.ts')
    const whole = await file()
    const result = await keepNote(
      whole.title || `Note of ${whole.published}`,
      JSON.stringify(whole),
      Date.now(),
      ownNote.getState().sent,
    )
    if (!result.ok) return tell('alert', problemSentence(result.problems[0]!))
    tell('status', `Kept “${result.value.name}” in this browser.`)
    return onKept()
  })
  const exports = () => import('../../share/note-exports.ts')
  return (
    <fieldset className="note-share no-print" aria-label="Share this note">
      <button type="button" onClick={copyLink}>
        Copy link to this note
      </button>
      <button type="button" onClick={keep}>
        Keep in this browser
      </button>
      <button
        type="button"
        className="plain"
        onClick={saved(
          'note.json',
          'application/json',
          async () => `${JSON.stringify(await file(), null, 2)}\n`,
        )}
      >
        Note as JSON
      </button>
      <button
        type="button"
        className="plain"
        onClick={saved('note.md', 'text/markdown', async () =>
          (await exports()).noteMarkdown(await exported()),
        )}
      >
        Markdown with verdicts
      </button>
      <button
        type="button"
        className="plain"
        onClick={saved('note.csv', 'text/csv', async () => (await exports()).noteCsv(await exported()))}
      >
        Ledger as CSV
      </button>
      <button
        type="button"
        className="plain"
        onClick={saved('claim-review.json', 'application/ld+json', async () =>
          (await exports()).noteClaimReview(await exported(), today()),
        )}
      >
        ClaimReview
      </button>
      <button type="button" className="plain" onClick={() => chooser.current?.click()}>
        Open a note file
      </button>
      <input
        ref={chooser}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="Note file"
        onChange={event => {
          const [chosen] = event.target.files ?? []
          event.target.value = ''
          if (chosen !== undefined) during(async () => openNoteFile(await chosen.text(), chosen.name))()
        }}
      />
    </fieldset>
  )
}
