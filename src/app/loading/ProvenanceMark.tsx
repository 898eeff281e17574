import type { ReactNode } from 'react'
import { isSavedPage } from '../../data/sources/saved-page.ts'
import type { FirstReport } from '../../report/first.ts'
import { inputsMark, marksText, pricesMark } from '../../report/mark.ts'
import { capital } from '../../report/words.ts'
import { change, choices, sentInputs, tell, useChoices } from '../../state/store.ts'
import { MarkContext } from '../../ui/mark.ts'
import './provenance-mark.css'

/**
 * Says beside the pair's names whose prices and whose what-if inputs these are, for as long as they are not those that
 * ship with the page, and leads back to those. No message: a message can be dismissed.
 */
export function ProvenanceMark({ report }: { readonly report: FirstReport }) {
  const prices = pricesMark(report.pair, report.names)
  const inputs = inputsMark(useChoices(all => sentInputs(all).length))
  if (prices === null && inputs === null) return null
  return (
    <span className="provenance" data-provenance={report.pair.provenance.kind}>
      {prices === null ? null : (
        <span>
          <strong>{capital(prices)}</strong>
          {/* A saved page may ask for nothing from anywhere. */}
          {isSavedPage() ? null : (
            <button type="button" className="plain" onClick={backToBundled}>
              Use the bundled prices
            </button>
          )}
        </span>
      )}
      {inputs === null ? null : (
        <span>
          <strong>{capital(inputs)}</strong>
          <button type="button" className="plain" onClick={backToPublished}>
            Take them back
          </button>
        </span>
      )}
    </span>
  )
}

/** Hands the marks to everything beneath it that makes files of numbers. */
export function Marked({ report, children }: { readonly report: FirstReport; readonly children: ReactNode }) {
  return <MarkContext value={useMark(report)}>{children}</MarkContext>
}

function useMark({ pair, names }: FirstReport): string | null {
  const sent = useChoices(all => sentInputs(all).length)
  return marksText([pricesMark(pair, names), inputsMark(sent)])
}

function backToBundled(): void {
  import('./show-bundled.ts').then(
    ({ showBundled }) => showBundled(),
    () => tell('alert', 'A part of the page did not arrive. Check the connection and try again.'),
  )
}

function backToPublished(): void {
  const { settings } = choices.getState()
  const sent = new Set(sentInputs(choices.getState()))
  change({ whatIf: Object.fromEntries(Object.entries(settings.whatIf).filter(([id]) => !sent.has(id))) })
}
