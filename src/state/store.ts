/**
 * The state of the page: the reader's choices and the messages to the reader. Everything else is derived.
 */
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { PricePair } from '../data/series/series.ts'
import { type BundledId, isSizePair } from '../data/series/size-pairs.ts'
import type { Note } from '../notes/note.ts'
import type { PinnedWindow } from '../report/pinned-window.ts'
import type { Settings } from '../report/settings.ts'
import {
  type Addresses,
  type ChartMode,
  DEFAULT_DATA,
  DEFAULT_VIEW,
  type Folds,
  NO_ADDRESSES,
  type Theme,
  type View,
} from './url.ts'

/** A message to the reader. Screen readers announce an alert at once, a status after the current speech. */
export interface Message {
  readonly id: number
  readonly kind: 'status' | 'alert'
  readonly text: string
  /** Further lines, folded behind a label. */
  readonly details?: readonly string[]
  readonly about?: string
  /** Actions that the message offers. */
  readonly actions?: readonly Action[]
}

export interface Action {
  readonly label: string
  readonly run: () => void
  /** Whether the action leads to a part of the page: the notice then closes, so that it does not cover it. */
  readonly leads?: boolean
}

export interface Choices {
  readonly settings: Settings
  readonly theme: Theme | null
  readonly addresses: Addresses
  /** The bundled data set that the address names, the default one while the reader's own prices are shown. */
  readonly data: BundledId
  readonly chart: ChartMode
  readonly folds: Folds
  /** The window to compare with, or null. */
  readonly pin: PinnedWindow | null
  /** What-if inputs that a link set and the reader has not changed since. */
  readonly sent: Readonly<Record<string, number>>
  /** The prices on the page; null only before the first have arrived. */
  readonly pair: PricePair | null
  /** The note shown beside the figures, or null. */
  readonly note: Note | null
  /** The note in the address: an id of the library, "none", or null for the default note. */
  readonly noteId: string | null
  readonly messages: readonly Message[]
  /**
   * Counts the deliberate steps (a preset, a toggle, a drag let go), each of which is an entry in the browser's
   * history; changes on the way to one are not.
   */
  readonly step: number
}

export const choices = createStore<Choices>()(() => ({
  ...DEFAULT_VIEW,
  sent: {},
  pair: null,
  note: null,
  noteId: null,
  messages: [],
  step: 0,
}))

/** Reads one part of the choices in a component; the part must keep its identity while it is unchanged. */
export function useChoices<T>(part: (all: Choices) => T): T {
  return useStore(choices, part)
}

/**
 * Changes settings.
 *
 * @param passing true during a drag or typing, which makes no entry in the browser's history
 */
export function change(patch: Partial<Settings>, passing = false): void {
  choices.setState(({ settings, step }) => ({
    settings: { ...settings, ...patch },
    step: passing ? step : step + 1,
  }))
}

/** Changes one published input in the what-if; null removes the change. */
export function changeInput(id: string, value: number | null): void {
  const { settings, sent } = choices.getState()
  const { [id]: _, ...others } = settings.whatIf
  const { [id]: __, ...stillSent } = sent
  choices.setState({ sent: stillSent })
  change({ whatIf: value === null ? others : { ...others, [id]: value } })
}

export function chooseTheme(theme: Theme | null): void {
  choices.setState(({ step }) => ({ theme, step: step + 1 }))
}

export function chooseChart(chart: ChartMode): void {
  choices.setState(({ step }) => ({ chart, step: step + 1 }))
}

/** Pins a window for comparison; null removes the pin. */
export function pinWindow(pin: PinnedWindow | null): void {
  choices.setState(({ step }) => ({ pin, step: step + 1 }))
}

/** Sets whether one part of the page differs from the default, or from all parts open. */
export function setFold(id: string, changed: boolean): void {
  choices.setState(({ folds }) => {
    const others = folds.changed.filter(each => each !== id)
    return { folds: { ...folds, changed: changed ? [...others, id] : others } }
  })
}

/** Opens all parts of the page, or restores the default. */
export function foldAll(all: boolean): void {
  choices.setState({ folds: { all, changed: [] } })
}

/**
 * Asks for another note by its id in the library, "none" or null for the default. The window falls back on the note's
 * own, and changed inputs are forgotten, as they were those of the note before.
 */
export function chooseNote(noteId: string | null): void {
  choices.setState(({ settings, step }) => ({
    noteId,
    settings: { ...settings, from: null, to: null, whatIf: {} },
    step: step + 1,
  }))
}

/** Shows a note once it has arrived, or none. */
export function showNote(note: Note | null): void {
  choices.setState({ note })
}

/**
 * Puts other prices on the page. The window falls back to its default, the whole overlap (or the note's window),
 * and the address names no files any more, unless the view that came with the prices is kept.
 */
export function showPair(pair: PricePair, { keepView = false } = {}): void {
  choices.setState(({ settings, addresses, step }) => ({
    pair,
    settings: keepView ? settings : { ...settings, from: null, to: null, swap: false },
    addresses: keepView ? addresses : NO_ADDRESSES,
    data: dataOf(pair),
    step: keepView ? step : step + 1,
  }))
}

/** @returns the data set or pair that the address names for these prices; the default one for the reader's own prices */
export function dataOf({ provenance, small, large }: PricePair): BundledId {
  if (provenance.kind !== 'bundled') return DEFAULT_DATA
  if (provenance.dataset !== 'size-funds') return provenance.dataset
  const id = `${small.symbol}/${large.symbol}`
  return isSizePair(id) ? id : DEFAULT_DATA
}

/**
 * Puts another bundled data set on the page. The choices stay, and so does a window that the data set covers: the
 * question is the same, only the evidence is another.
 */
export function showDataSet(pair: PricePair): void {
  const { dates } = pair.aligned
  // A relative start moves with the as-of day.
  const covered = (day: number | string | null) =>
    typeof day !== 'number' || (day >= dates[0]! && day <= dates[dates.length - 1]!)
  choices.setState(({ settings, step }) => ({
    pair,
    settings:
      covered(settings.from) && covered(settings.to) ? settings : { ...settings, from: null, to: null },
    addresses: NO_ADDRESSES,
    data: dataOf(pair),
    step: step + 1,
  }))
}

let asked = 0
let shown = 0

/**
 * Prices are asked for in several ways, each of which may take a while: those asked for earlier never take the place
 * of those asked for later.
 * @returns whether these may be shown, asked once they are at hand
 */
export function askForPrices(): () => boolean {
  asked += 1
  const own = asked
  return () => {
    if (own < shown) return false
    shown = own
    return true
  }
}

/** Removes the files from the address, because the reader declined them. */
export function dropAddresses(): void {
  choices.setState(({ step }) => ({ addresses: NO_ADDRESSES, step: step + 1 }))
}

/**
 * Takes on a whole view, as the address bar or a link gives it.
 * @param sent the what-if inputs that are somebody else's
 */
export function showView(view: View, sent: Choices['sent'] = {}): void {
  choices.setState({ noteId: null, ...view, sent })
}

/** @returns ids of the what-if inputs that a link set and the reader has not changed */
export function sentInputs({ sent, settings }: Pick<Choices, 'sent' | 'settings'>): readonly string[] {
  return Object.keys(sent).filter(id => settings.whatIf[id] === sent[id])
}

let lastMessage = 0

/** @returns the message's id, with which it can be dismissed */
export function tell(
  kind: Message['kind'],
  text: string,
  details: readonly string[] = [],
  more: Pick<Message, 'about' | 'actions'> = {},
): number {
  lastMessage += 1
  const message: Message = { ...more, id: lastMessage, kind, text, ...(details.length > 0 && { details }) }
  choices.setState(({ messages }) => ({
    // A repeated message is not shown twice.
    messages: [...messages.filter(other => other.text !== text), message],
  }))
  return lastMessage
}

export function dismiss(id: number): void {
  choices.setState(({ messages }) => ({ messages: messages.filter(message => message.id !== id) }))
}
