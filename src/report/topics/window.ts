/**
 * The window: first day, last day and number of sessions.
 */
import type { Context } from '../context.ts'
import type { FigureSet } from '../figure-set.ts'
import { capital, rowName } from '../words.ts'
import { collect } from './collect.ts'
import { type IdsOf, specify } from './specification.ts'

const COMMON = { signed: false, topic: 'window', anchor: 'window' } as const

const WINDOW = {
  start: specify({
    ...COMMON,
    id: () => 'window.start',
    unit: 'date',
    terms: () => ({
      label: 'Window start',
      definition: 'The close that returns are measured from: the last one on or before the day asked for.',
      formula: 'a = last trading day ≤ from, else the first',
    }),
  }),
  end: specify({
    ...COMMON,
    id: () => 'window.end',
    unit: 'date',
    terms: () => ({
      label: 'As of',
      definition: 'The last close used: nothing later takes part in any figure as of this day.',
      formula: 'b = last trading day ≤ to',
    }),
  }),
  sessions: specify({
    ...COMMON,
    id: () => 'window.sessions',
    unit: 'sessions',
    terms: words => ({
      label: `${capital(rowName(words))}s in the window`,
      definition: `${capital(rowName(words))}s in the window that both sides have, first and last included.`,
      formula: 'b − a + 1',
    }),
  }),
}
export type WindowId = IdsOf<typeof WINDOW>

/** Details shared by the figures of the window's closes; absent for an empty window. */
export function windowDetails({ window }: Context) {
  return {
    window:
      window.sessions === 0
        ? null
        : { first: window.first, last: window.last, n: window.sessions, of: 'closes' },
    absent: 'the two sides have no day in common',
  }
}

export function windowFigures(context: Context): FigureSet {
  const { window, words, sources } = context
  const none = window.sessions === 0
  const details = windowDetails(context)
  const { figures, put, putDay } = collect(words, sources.pair)
  putDay(WINDOW.start, [], none ? null : window.first, details)
  putDay(WINDOW.end, [], none ? null : window.last, details)
  put(WINDOW.sessions, [], none ? null : window.sessions, details)
  return figures
}
