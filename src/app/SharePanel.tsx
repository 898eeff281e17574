import { type ComponentProps, useEffect, useState } from 'react'
import { swapped } from '../data/series/pair.ts'
import type { PricePair } from '../data/series/series.ts'
import { embeddedView, isSavedPage } from '../data/sources/embedded.ts'
import { wholeNote } from '../notes/library.ts'
import type { Report } from '../report/report.ts'
import { currentEvidence } from '../state/evidence.ts'
import { tell, useChoices } from '../state/store.ts'
import type { View } from '../state/url.ts'
import type { LinkDialog } from './LinkDialog.tsx'
import './share.css'

interface Links extends Pick<ComponentProps<typeof LinkDialog>, 'bare' | 'full' | 'refused'> {
  /** At hand before there is anything to draw: what does not arrive then is said like all else here. */
  readonly Dialog: typeof LinkDialog
}

/** What a press of a button needs, fetched before it: a browser lets a page copy only right after a press. */
const atHand = () => Promise.all([import('../share/link.ts'), import('../share/clipboard.ts')])

/** Where the live page is: here, or where a saved page was saved from; null when that is not known. */
function homeAddress(): string | null {
  if (isSavedPage()) return embeddedView().home
  return window.location.href
}

/** The view of a report: the choices may be ahead of one that takes long, and are not what its figures are of. */
function useView(): (report: Report) => View {
  const theme = useChoices(all => all.theme)
  const addresses = useChoices(all => all.addresses)
  const data = useChoices(all => all.data)
  const noteId = useChoices(all => all.noteId)
  return ({ settings }) => ({ settings, theme, addresses, data, noteId })
}

/** The prices of a report as they were loaded, since a link and a file exchange the sides themselves. */
function loadedPair({ pair, settings }: Report): PricePair {
  return settings.swap ? swapped(pair) : pair
}

/**
 * The ways in which the view leaves the page: as a link, as a file, as text, on paper. Its buttons stand there from
 * the start and wait for the report.
 */
export function SharePanel({ report }: { readonly report: Report | null }) {
  const viewOf = useView()
  const [links, setLinks] = useState<Links | null>(null)
  const [busy, setBusy] = useState(false)

  useEffect(() => {
    atHand().catch(() => {})
  }, [])

  const during = (work: (report: Report) => Promise<unknown>) => async () => {
    if (report === null) return
    setBusy(true)
    try {
      await work(report)
    } catch {
      tell('alert', 'A part of the page did not arrive. Check the connection and try again.')
    } finally {
      setBusy(false)
    }
  }

  const showLinks = async (links: Omit<Links, 'Dialog'>) => {
    const { LinkDialog } = await import('./LinkDialog.tsx')
    setLinks({ ...links, Dialog: LinkDialog })
  }

  const copyLink = during(async report => {
    const [{ makeLink }, { copyText }] = await atHand()
    const home = homeAddress()
    if (home === null) {
      return tell(
        'alert',
        'This page is a file without an address of its own: save it as HTML and send the file.',
      )
    }
    const view = viewOf(report)
    const bare = await makeLink(home, view, report, null)
    if (!report.bundled) {
      const full = await makeLink(home, view, report, loadedPair(report))
      return showLinks({ bare, full, refused: false })
    }
    if ((await copyText(bare.address)) === 'denied') return showLinks({ bare, full: null, refused: true })
    tell('status', `Link copied (${bare.length.toLocaleString('en-US')} characters).`)
  })

  const saveHtml = during(report => savePage(viewOf(report), report))

  return (
    <>
      <fieldset className="share" disabled={busy || report === null} aria-label="Share this view">
        <button type="button" onClick={copyLink}>
          Copy link
        </button>
        <button type="button" onClick={saveHtml}>
          Save as HTML
        </button>
        <button
          type="button"
          className="plain"
          onClick={during(report => saveMarkdown(viewOf(report), report))}
        >
          Markdown
        </button>
        <button type="button" className="plain" onClick={during(saveJson)}>
          JSON
        </button>
        <button type="button" className="plain" onClick={() => window.print()}>
          Print
        </button>
      </fieldset>
      {links === null ? null : (
        <links.Dialog
          bare={links.bare}
          full={links.full}
          refused={links.refused}
          onSave={() => {
            setLinks(null)
            void saveHtml()
          }}
          onClose={() => setLinks(null)}
        />
      )}
    </>
  )
}

async function savePage(view: View, report: Report): Promise<unknown> {
  const [{ standaloneHtml, standaloneName, standaloneParts }, { downloadFile }] = await Promise.all([
    import('../share/standalone.ts'),
    import('../share/download.ts'),
  ])
  const parts = await standaloneParts()
  if (parts === null) {
    return tell(
      'alert',
      'The page could not be saved: its parts did not arrive. Check the connection and try again.',
    )
  }
  const home = homeAddress()
  const address = home !== null && /^https?:/.test(home) ? home : null
  const html = await standaloneHtml(parts, view, loadedPair(report), report, address)
  downloadFile(standaloneName(report), html, 'text/html')
  return tell(
    'status',
    'Saved as one HTML file: it opens without a server or a network, and stays interactive.',
  )
}

async function saveMarkdown(view: View, report: Report): Promise<void> {
  const [{ reportMarkdown }, { makeLink }, { downloadFile }, { wholeReport }] = await Promise.all([
    import('../share/markdown.ts'),
    import('../share/link.ts'),
    import('../share/download.ts'),
    import('../share/whole-report.ts'),
    wholeNote(report.note),
  ])
  const home = homeAddress()
  const address = home === null ? null : (await makeLink(home, view, report, null)).address
  const text = reportMarkdown(
    wholeReport(report, currentEvidence()),
    'Did small caps really beat large caps?',
    address,
  )
  downloadFile(`${nameOf(report)}.md`, text, 'text/markdown')
  tell('status', 'Saved the report as Markdown.')
}

async function saveJson(report: Report): Promise<void> {
  const [{ reportJson }, { downloadFile }, { wholeReport }] = await Promise.all([
    import('../share/report-json.ts'),
    import('../share/download.ts'),
    import('../share/whole-report.ts'),
    wholeNote(report.note),
  ])
  downloadFile(
    `${nameOf(report)}.json`,
    reportJson(wholeReport(report, currentEvidence())),
    'application/json',
  )
  tell('status', 'Saved the report as JSON, as report.schema.json describes it.')
}

function nameOf(report: Report): string {
  const end = report.figures['window.end']?.value ?? ''
  return `Small-Cap Lens ${report.names.small} ${report.names.large} ${end}`
}
