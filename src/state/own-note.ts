/**
 * The note that the reader has pasted: its text, its day, what it is about, and what the reader has corrected.
 */
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { asSeen } from '../data/series/legible.ts'
import { dataSetOfNote, dayOfNote } from '../notes/reader/about.ts'
import type { Reading } from '../notes/reader/reading.ts'
import type { About } from '../report/claims/read-sources.ts'

export interface OwnNote {
  readonly text: string
  /** The note's day; null until one is recognised or given. */
  readonly day: number | null
  /** Whether the reader has given the day, so that no date of the text takes its place. */
  readonly dayGiven: boolean
  readonly about: About
  readonly aboutGiven: boolean
  /** The readings of a sentence as the reader has corrected them, by its text; an empty list means that it states nothing. */
  readonly corrections: Readonly<Record<string, readonly Reading[]>>
  /** Whether somebody else made it: it came with a link or a file. */
  readonly sent: boolean
}

export const NO_NOTE: OwnNote = {
  text: '',
  day: null,
  dayGiven: false,
  about: 'indices',
  aboutGiven: false,
  corrections: {},
  sent: false,
}

export const ownNote = createStore<OwnNote>()(() => NO_NOTE)

/** Reads one part of the pasted note in a component. */
export function useOwnNote<T>(part: (note: OwnNote) => T): T {
  return useStore(ownNote, part)
}

/** Takes on a text; its day and subject are recognised unless the reader has given them. */
export function writeNote(written: string): void {
  const text = asSeen(written)
  ownNote.setState(({ day, dayGiven, about, aboutGiven }) => ({
    text,
    day: dayGiven ? day : (dayOfNote(text) ?? day),
    about: aboutGiven ? about : dataSetOfNote(text),
  }))
}

export function dateNote(day: number | null): void {
  ownNote.setState({ day, dayGiven: day !== null })
}

export function chooseAbout(about: About): void {
  ownNote.setState({ about, aboutGiven: true })
}

/** Puts corrected readings in the place of those of a sentence; null takes the correction back. */
export function correct(sentence: string, readings: readonly Reading[] | null): void {
  ownNote.setState(({ corrections }) => {
    const { [sentence]: _, ...others } = corrections
    return { corrections: readings === null ? others : { ...others, [sentence]: readings } }
  })
}

/** Puts a whole note on the page, one that was kept or sent. */
export function openNote(note: OwnNote): void {
  ownNote.setState(note)
}

export function clearNote(): void {
  ownNote.setState(NO_NOTE)
}
