/**
 * Keeps the address bar and the choices in step, in both directions.
 */
import { type Choices, choices, showView, tell } from './store.ts'
import { readQuery, rejectionSentence, type View, writeQuery } from './url.ts'

function viewOf({ settings, theme, addresses, data, chart, folds, pin, noteId = null }: View): View {
  return { settings, theme, addresses, data, chart, folds, pin, noteId }
}

/** What an address without a query stands for: in a saved page, the view that it was saved with. */
let unsaid = ''

/**
 * Takes the view from the address bar and tells the reader what could not be read.
 * @param saved the query that an address without one stands for, from now on
 */
export function readAddressBar(saved = unsaid): void {
  unsaid = saved
  const { view, rejected } = addressed()
  showView(view, sentIn(view))
  for (const parameter of rejected) tell('alert', rejectionSentence(parameter))
  // What was passed over would go on saying of the page what it does not show.
  if (rejected.length > 0 && window.location.search !== '') writeAddress('replaceState', writeQuery(view))
}

/**
 * Whose what-if inputs an entry of the history holds: all are of whoever made the link where this page has not written
 * the entry, else those that were so when it was written.
 */
function sentIn({ settings }: View): Choices['sent'] {
  const state: unknown = window.history.state
  if (typeof state !== 'object' || state === null || !('sent' in state)) return settings.whatIf
  const sent = state.sent as Readonly<Record<string, unknown>> | null
  return Object.fromEntries(Object.entries(settings.whatIf).filter(([id, value]) => sent?.[id] === value))
}

function writeAddress(how: 'pushState' | 'replaceState', query: string): void {
  const { pathname, hash } = window.location
  // A page opened from a file may not rewrite its address in some browsers; the view works without it.
  try {
    window.history[how]({ sent: choices.getState().sent }, '', `${pathname}${query}${hash}`)
  } catch {}
}

function addressed() {
  return readQuery(window.location.search || unsaid)
}

/**
 * Writes each deliberate step to the address bar as an entry in the browser's history, and follows the reader back
 * and forward. What changes on the way to a step (a drag not let go) is not written, so that "back" never lands
 * half-way.
 *
 * @returns a function that stops it
 */
export function followAddressBar(): () => void {
  const stopListening = choices.subscribe((after, before) => {
    // What lies open is remembered, but going back is for what the page shows.
    if (after.step === before.step && after.folds === before.folds) return
    const query = writeQuery(viewOf(after))
    if (query === window.location.search) return
    writeAddress(after.step === before.step ? 'replaceState' : 'pushState', query)
  })

  const follow = () => {
    // An anchor is a step of the history too, and changes no view.
    if (writeQuery(addressed().view) !== writeQuery(viewOf(choices.getState()))) readAddressBar()
  }
  window.addEventListener('popstate', follow)
  return () => {
    stopListening()
    window.removeEventListener('popstate', follow)
  }
}
