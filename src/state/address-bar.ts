/**
 * Keeps the address bar and the choices in step, in both directions.
 */
import { type Choices, choices, showView, tell } from './store.ts'
import { readQuery, rejectionSentence, type View, writeQuery } from './url.ts'

function viewOf({ settings, theme, addresses, data, chart, folds, pin, noteId = null }: View): View {
  return { settings, theme, addresses, data, chart, folds, pin, noteId }
}

/** The query that an address without one stands for: in a saved page, the view that was saved. */
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
  // A rejected parameter would otherwise stay in the address and describe a view that is not shown.
  if (rejected.length > 0 && window.location.search !== '') writeAddress('replaceState', writeQuery(view))
}

/**
 * Returns the what-if inputs of a history entry that somebody else set: all of them in an entry that this page has not
 * written, else those recorded when the entry was written.
 */
function sentIn({ settings }: View): Choices['sent'] {
  const state: unknown = window.history.state
  if (typeof state !== 'object' || state === null || !('sent' in state)) return settings.whatIf
  const sent = state.sent as Readonly<Record<string, unknown>> | null
  return Object.fromEntries(Object.entries(settings.whatIf).filter(([id, value]) => sent?.[id] === value))
}

function writeAddress(how: 'pushState' | 'replaceState', query: string): void {
  const { pathname, hash } = window.location
  // Some browsers do not let a page opened from a file change its address; the page works without it.
  try {
    window.history[how]({ sent: choices.getState().sent }, '', `${pathname}${query}${hash}`)
  } catch {}
}

function addressed() {
  return readQuery(window.location.search || unsaid)
}

/**
 * Writes each completed step to the address bar as an entry of the browser's history, and follows the reader back and
 * forward. Passing changes, such as those of an unfinished drag, are not written, so that "back" never leads to one.
 *
 * @returns a function that stops both
 */
export function followAddressBar(): () => void {
  const stopListening = choices.subscribe((after, before) => {
    // Folding is remembered in the address, but "back" skips it.
    if (after.step === before.step && after.folds === before.folds) return
    const query = writeQuery(viewOf(after))
    if (query === window.location.search) return
    writeAddress(after.step === before.step ? 'replaceState' : 'pushState', query)
  })

  const follow = () => {
    // Following an anchor makes a history entry as well, with the same view.
    if (writeQuery(addressed().view) !== writeQuery(viewOf(choices.getState()))) readAddressBar()
  }
  window.addEventListener('popstate', follow)
  return () => {
    stopListening()
    window.removeEventListener('popstate', follow)
  }
}
