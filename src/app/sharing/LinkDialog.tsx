import { useId, useState } from 'react'
import { copyText } from '../../share/clipboard.ts'
import { type Link, LONGEST_LINK } from '../../share/link.ts'
import { tell } from '../../state/store.ts'
import { Dialog } from '../../ui/Dialog.tsx'

interface Props {
  /** The view alone. */
  readonly bare: Link
  /** The view with the reader's own prices; null when the prices are the bundled ones. */
  readonly full: Link | null
  /** Whether the browser has refused to copy already. */
  readonly refused: boolean
  readonly onSave: () => void
  readonly onClose: () => void
}

function kilobytes(characters: number): string {
  return `${(characters / 1024).toFixed(1)} KB`
}

/** What a link will carry and how long it is, before it is copied. */
export function LinkDialog({ bare, full, refused, onSave, onClose }: Props) {
  const [withPrices, setWithPrices] = useState(full?.fits ?? false)
  const [denied, setDenied] = useState(refused)
  const field = useId()
  const link = withPrices && full !== null ? full : bare

  const copy = async () => {
    if ((await copyText(link.address)) === 'denied') return setDenied(true)
    tell('status', `Link copied (${link.length.toLocaleString('en-US')} characters).`)
    onClose()
  }

  return (
    <Dialog open title="Copy a link to this view" onClose={onClose}>
      {full === null ? null : (
        <fieldset className="share-choice">
          <legend>These prices are your own. The link can carry them:</legend>
          <label>
            <input
              type="radio"
              name={field}
              checked={withPrices}
              disabled={!full.fits}
              onChange={() => setWithPrices(true)}
            />
            <span>
              With your prices, {kilobytes(full.length)} of at most {kilobytes(LONGEST_LINK)}. Whoever has the
              link can read them; they stand behind “#”, which browsers send to no server.
              {full.leftOut > 0
                ? ` The ${full.leftOut} further series of the load do not fit and stay here; the saved page carries them.`
                : ''}
            </span>
          </label>
          <label>
            <input type="radio" name={field} checked={!withPrices} onChange={() => setWithPrices(false)} />
            <span>
              Without them, {kilobytes(bare.length)}. It opens on the bundled prices, unless the view names an
              address to load yours from.
            </span>
          </label>
          {full.fits ? null : (
            <p role="alert">
              With your prices the link would be {kilobytes(full.length)} long, more than the{' '}
              {kilobytes(LONGEST_LINK)} that programs pass on whole. Save the report as HTML instead and send
              the file.
            </p>
          )}
        </fieldset>
      )}
      {denied ? (
        <label className="share-address">
          <span>The browser does not let the page copy: select the link and copy it by hand.</span>
          <textarea readOnly rows={4} value={link.address} onFocus={event => event.target.select()} />
        </label>
      ) : null}
      <div className="share">
        <button type="button" onClick={copy}>
          Copy
        </button>
        <button type="button" className="plain" onClick={onSave}>
          Save as HTML instead
        </button>
      </div>
    </Dialog>
  )
}
