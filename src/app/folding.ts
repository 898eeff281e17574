/**
 * Which parts of the page lie open: as the page opens the sections with their first chart, and the claims that fail.
 */
import { useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { setFold, useChoices } from '../state/store.ts'
import type { Folds } from '../state/url.ts'
import type { Folding } from '../ui/Fold.tsx'
import { SECTIONS } from './sections.ts'

/** What lies open as the page opens, besides the sections themselves. */
const FIRST_OF_EACH = [
  'ratio',
  'eps',
  'price-small',
  'price-large',
  'after-gap',
  'claims-does-not-hold',
  'base-rates',
  'scenario-grid',
  'own-prices',
]

/** Long sections beside the note, which open where they are asked for. */
const FOLDED_AT_FIRST: readonly string[] = ['notes', 'breadth']

const OPEN_AT_FIRST: ReadonlySet<string> = new Set([
  ...SECTIONS.map(({ id }) => id).filter(id => !FOLDED_AT_FIRST.includes(id)),
  ...FIRST_OF_EACH,
])

export function isOpen({ all, changed }: Folds, id: string): boolean {
  return (all || OPEN_AT_FIRST.has(id)) !== changed.includes(id)
}

/** The state of the folds for the parts that fold; on paper all of them are open. */
export function useFolding(): Folding {
  const folds = useChoices(all => all.folds)
  const printing = usePrinting()
  useRevealing()
  return useMemo(
    () => ({
      isOpen: id => printing || isOpen(folds, id),
      set: (id, open) => setFold(id, open !== isOpen({ ...folds, changed: [] }, id)),
    }),
    [folds, printing],
  )
}

function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    // The browser lays the page out for paper right after this event.
    const before = () => flushSync(() => setPrinting(true))
    const after = () => setPrinting(false)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  return printing
}

/** Opens what an address leads to: the part itself and all that it lies in. */
function useRevealing(): void {
  useEffect(() => {
    const reveal = () => revealPlace(window.location.hash.slice(1))
    window.addEventListener('hashchange', reveal)
    return () => window.removeEventListener('hashchange', reveal)
  }, [])
}

/** @param id of an element; nothing happens where there is none */
export function revealPlace(id: string): void {
  const place = /^[a-z][a-z0-9.-]*$/.test(id) ? document.getElementById(id) : null
  const own = place?.querySelector<HTMLDetailsElement>(':scope > details[data-fold]')
  // A claim that an address names lies open.
  const details = place?.querySelector('details')
  if (place?.matches('tr') && details) details.open = true
  let fold = own ?? place?.closest<HTMLDetailsElement>('details[data-fold]') ?? null
  while (fold !== null) {
    // Opened at once, so that what is looked for has its place; the choices follow by the event.
    fold.open = true
    fold = fold.parentElement?.closest<HTMLDetailsElement>('details[data-fold]') ?? null
  }
}
