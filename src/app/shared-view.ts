/**
 * A view that was shared: as a link, or as a saved page.
 */
import type { Embedded } from '../data/embedded.ts'
import { isPair } from '../data/pair.ts'
import { sentence } from '../data/problem.ts'
import type { PricePair } from '../data/series.ts'
import { buildReport } from '../report/build.ts'
import type { LinkContent } from '../share/link.ts'
import type { RecordedFigures } from '../share/recorded-figures.ts'
import { choices, showPair, showView, tell } from '../state/store.ts'
import { readQuery, rejectionSentence } from '../state/url.ts'

const CARRIED = /^#(.*&)?(data|figures)=/
const NOTHING: LinkContent = { pair: null, figures: null, problems: [] }

/** How many links have been opened: one that is still being read gives way to a later one. */
let opened = 0

/**
 * Opens what the address's hash carries, if anything.
 * @param otherwise gives the prices when the link brings none
 */
export async function openLink(otherwise: () => Promise<PricePair | null>): Promise<void> {
  opened += 1
  const own = opened
  const { hash } = window.location
  // Most visits bring nothing in the hash, and need not wait for what could read it.
  const link = CARRIED.test(hash) ? await (await import('../share/link.ts')).readLink(hash) : NOTHING
  const pair = link.pair ?? (await otherwise())
  if (own !== opened) return
  if (pair !== null) showPair(pair, { keepView: true })
  for (const problem of link.problems) tell('alert', sentence(problem))
  // Without the link's own prices the figures are others anyway, and the sentence above says why.
  if (pair !== null && link.figures !== null && link.problems.length === 0)
    await tellChanges(link.figures, pair)
  if (hash.includes('figures=')) keepInHash(link.pair === null ? '' : hash.replace(/&?figures=[^&]*/, ''))
}

/** Opens a saved page on the view and the prices it was saved with. */
export async function openSaved(saved: Embedded): Promise<void> {
  const { view, rejected } = readQuery(window.location.search || saved.query)
  showView(view)
  for (const parameter of rejected) tell('alert', rejectionSentence(parameter))
  if (!isPair(saved.prices)) {
    for (const problem of saved.prices) tell('alert', sentence(problem))
    return
  }
  showPair(saved.prices, { keepView: true })
  const { readFigures } = await import('../share/recorded-figures.ts')
  const figures = readFigures(saved.figures)
  if (figures !== null) await tellChanges(figures, saved.prices)
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
    if (before.pair !== null && after.pair !== before.pair && bringsPrices()) keepInHash('')
  })
  return () => {
    document.removeEventListener('click', toAnchor)
    stopListening()
  }
}

async function tellChanges(recorded: RecordedFigures, pair: PricePair): Promise<void> {
  const { changesSentence, compareFigures } = await import('../share/recorded-figures.ts')
  const report = buildReport(pair, choices.getState().settings)
  const changes = compareFigures(recorded, report)
  const text = changesSentence(recorded, report, changes)
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
