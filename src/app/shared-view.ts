/**
 * A view that was shared: as a link, or as a saved page.
 */

import { sentence } from '../data/series/problem.ts'
import type { PricePair } from '../data/series/series.ts'
import type { Embedded } from '../data/sources/embedded.ts'
import { buildReport } from '../report/build.ts'
import { readLink } from '../share/link.ts'
import {
  type Bearer,
  changesSentence,
  compareFigures,
  type RecordedFigures,
  readFigures,
} from '../share/recorded-figures.ts'
import { readAddressBar } from '../state/address-bar.ts'
import { askForPrices, choices, showPair, tell } from '../state/store.ts'
import { followNote } from './chosen-note.ts'

/** How many links have been opened: one that is still being read gives way to a later one. */
let opened = 0
/** The prices that the link in the address brought. */
let brought: PricePair | null = null

/**
 * Opens the prices and figures that the address's hash carries.
 * @param otherwise gives the prices when the link brings none
 */
export async function openLink(otherwise: () => Promise<PricePair | null>): Promise<void> {
  opened += 1
  const own = opened
  const mayShow = askForPrices()
  const { hash } = window.location
  const link = await readLink(hash)
  const pair = link.pair ?? (await otherwise())
  if (own !== opened || !mayShow()) return
  brought = link.pair
  if (pair !== null) showPair(pair, { keepView: true })
  for (const problem of link.problems) tell('alert', sentence(problem))
  // Without the link's own prices the figures are others anyway, and the sentence above says why.
  if (pair !== null && link.figures !== null && link.problems.length === 0)
    tellChanges(link.figures, pair, 'the link')
  if (hash.includes('figures=')) keepInHash(link.pair === null ? '' : hash.replace(/&?figures=[^&]*/, ''))
}

/** Opens a saved page on the view and the prices it was saved with. */
export async function openSaved(saved: Embedded): Promise<void> {
  readAddressBar(saved.query)
  await followNote()
  if (saved.note !== '') {
    await import('../sections/notes/open-note.ts').then(
      ({ openNoteFile }) => openNoteFile(saved.note, 'This saved page'),
      () => {},
    )
  }
  const { prices } = saved
  if (!prices.ok) {
    for (const problem of prices.problems) tell('alert', sentence(problem))
    return
  }
  showPair(prices.value, { keepView: true })
  const figures = readFigures(saved.figures)
  if (figures !== null) tellChanges(figures, prices.value, 'this saved page')
}

/**
 * Prices that a link brought stay in the address, so that a reload finds them, until others take their place on the
 * page: meanwhile an anchor moves the page without writing itself over them.
 * @returns a function that stops it
 */
export function followSharedPrices(): () => void {
  const bringsPrices = () => /^#data=/.test(window.location.hash)
  const toAnchor = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
    if (link === null || !bringsPrices() || event.ctrlKey || event.metaKey || event.shiftKey) return
    const target = document.getElementById(link.getAttribute('href')?.slice(1) ?? '')
    if (target === null) return
    event.preventDefault()
    target.scrollIntoView()
    target.focus({ preventScroll: true })
  }
  document.addEventListener('click', toAnchor)
  const stopListening = choices.subscribe((after, before) => {
    const others = before.pair !== null && after.pair !== before.pair && after.pair !== brought
    if (others && bringsPrices()) keepInHash('')
  })
  return () => {
    document.removeEventListener('click', toAnchor)
    stopListening()
  }
}

function tellChanges(recorded: RecordedFigures, pair: PricePair, bearer: Bearer): void {
  const { settings, note } = choices.getState()
  const changes = compareFigures(recorded, buildReport(pair, settings, note), bearer)
  const text = changesSentence(changes, bearer)
  if (text === null) return
  tell(
    'status',
    text,
    changes.map(change => change.text),
  )
}

function keepInHash(hash: string): void {
  const { pathname, search } = window.location
  try {
    window.history.replaceState(window.history.state, '', `${pathname}${search}${hash}`)
  } catch {
    // A page opened from a file may not rewrite its address in some browsers.
  }
}
