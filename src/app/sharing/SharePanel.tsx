import { type ComponentProps, useEffect, useState } from 'react'
import { swapped } from '../../data/series/pair.ts'
import type { PricePair } from '../../data/series/series.ts'
import { embeddedView } from '../../data/sources/embedded.ts'
import { isSavedPage } from '../../data/sources/saved-page.ts'
import type { Report } from '../../report/report.ts'
import { tell, useChoices } from '../../state/store.ts'
import type { View } from '../../state/url.ts'
import { Menu } from '../../ui/Menu.tsx'
import type { Shared } from './files.ts'
import type { LinkDialog } from './LinkDialog.tsx'

interface Links extends Pick<ComponentProps<typeof LinkDialog>, 'bare' | 'full' | 'refused'> {
  /** At hand before there is anything to draw: what does not arrive then is said like all else here. */
  readonly Dialog: typeof LinkDialog
}

/** What a press of a button needs, fetched before it: a browser lets a page copy only right after a press. */
const atHand = () => Promise.all([import('../../share/link.ts'), import('../../share/clipboard.ts')])

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
  const chart = useChoices(all => all.chart)
  const folds = useChoices(all => all.folds)
  const pin = useChoices(all => all.pin)
  return ({ settings }) => ({ settings, theme, addresses, data, chart, folds, pin, noteId })
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

  const save = (which: (files: typeof import('./files.ts')) => (shared: Shared) => Promise<unknown>) =>
    during(async report => {
      const files = await import('./files.ts')
      await which(files)({ view: viewOf(report), report, pair: loadedPair(report), home: homeAddress() })
    })
  const saveHtml = save(files => files.savePage)

  const printHandout = during(async report => {
    const { openHandout } = await import('../handout/open-handout.tsx')
    await openHandout(report)
  })

  return (
    <>
      <fieldset className="share" disabled={busy || report === null} aria-label="Share this view">
        <button type="button" onClick={copyLink}>
          Copy link
        </button>
        <Menu label="Share ▾">
          <button type="button" onClick={saveHtml}>
            Save as HTML
          </button>
          <button type="button" onClick={save(files => files.saveMarkdown)}>
            Markdown
          </button>
          <button type="button" onClick={save(files => files.saveJson)}>
            JSON
          </button>
          <button type="button" onClick={printHandout}>
            Print two pages
          </button>
          <button type="button" onClick={() => window.print()}>
            Print everything
          </button>
        </Menu>
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
