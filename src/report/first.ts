/**
 * Begins the report: the figures that the first screen shows, so that the page waits for no others.
 */
import { sourceOf } from '../data/series/provenance.ts'
import type { PricePair } from '../data/series/series.ts'
import type { Run } from '../metrics/streaks.ts'
import type { Note } from '../notes/note.ts'
import type { Context } from './context.ts'
import { type FigureSet, united } from './figure-set.ts'
import type { Report } from './report.ts'
import { basisWords, reportSeries } from './series.ts'
import type { Basis, Settings } from './settings.ts'
import { shownPair } from './shown-pair.ts'
import { gapFigures } from './topics/gaps.ts'
import { ratioFigures } from './topics/ratio.ts'
import { returnFigures } from './topics/returns.ts'
import { runsOf, streakFigures } from './topics/streaks.ts'
import { volatilityFigures } from './topics/volatility.ts'
import { windowFigures } from './topics/window.ts'
import { reportWindow } from './window.ts'

/** What the first screen shows of a report. A figure of it is the same in the whole report. */
export type FirstReport = Pick<
  Report,
  'settings' | 'note' | 'names' | 'bundled' | 'pair' | 'aligned' | 'window' | 'figures'
>

/** A report that has been begun, with what the rest of it is computed from. */
export interface BegunReport {
  readonly first: FirstReport
  readonly context: Context
  readonly runs: readonly Run[]
  readonly topics: Readonly<
    Record<'window' | 'returns' | 'gaps' | 'ratio' | 'streaks' | 'volatility', FigureSet>
  >
}

/**
 * Computes the topics of the first screen.
 *
 * @param note whose window the prices are shown in where the settings name none, or null
 * @returns what `completeReport` completes; pure, as that is
 */
export function beginReport(loaded: PricePair, settings: Settings, note: Note | null): BegunReport {
  const pair = shownPair(loaded, settings)
  const window = reportWindow(pair, settings, note)
  const series = reportSeries(pair, settings)
  const names = { small: pair.small.symbol || 'Small caps', large: pair.large.symbol || 'Large caps' }
  const { unit, perYear } = series.pair.frequency
  const context: Context = {
    pair,
    settings,
    note,
    window,
    words: { ...names, unit, perYear },
    series,
    sources: { ...sourcesOn(pair, names, settings.basis), streaks: sourcesOn(pair, names, 'price').pair },
  }
  const runs = runsOf(context)
  const topics = {
    window: windowFigures(context),
    returns: returnFigures(context),
    gaps: gapFigures(context),
    ratio: ratioFigures(context),
    streaks: streakFigures(context, runs),
    volatility: volatilityFigures(context),
  }
  const figures = united(...Object.values(topics))
  const { bundled, aligned } = pair
  return { first: { settings, note, names, bundled, pair, aligned, window, figures }, context, runs, topics }
}

/** The source lines of both sides and of the pair for figures on one basis. */
function sourcesOn(pair: PricePair, names: Report['names'], basis: Basis) {
  const own = (side: 'small' | 'large') =>
    `${sourceOf(pair.passport[side])}, ${basisWords(pair[side], basis)}`
  const [small, large] = [own('small'), own('large')]
  return {
    small,
    large,
    pair: small === large ? small : `${names.small}: ${small}; ${names.large}: ${large}`,
  }
}
