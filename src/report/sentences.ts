/**
 * The headlines of the page: each states a finding of the figures in words.
 */

import type { Fundamentals } from '../notes/note.ts'
import { cautionOf } from './cautions.ts'
import type { Context } from './context.ts'
import type { Unit } from './figure.ts'
import { type FigureId, type FigureSet, numberOf } from './figure-set.ts'
import { counted, formatIso, formatValue, listed } from './format.ts'
import { comparedVolatility } from './topics/volatility.ts'
import { rowName } from './words.ts'

/** Names of the headlines. */
export type SentenceKey =
  | 'verdict'
  | 'performance'
  | 'ratio'
  | 'streak'
  | 'averages'
  | 'eps'
  | 'valuation'
  | 'volatility'
  | 'drawdown'
  | 'risk'

/** Shortest run that the headline compares with history. */
const LONG_STREAK = 5

/** The headlines; those about a note's inputs only where there is a note with inputs. */
/** The input of the sentences: the figures and their data. */
export interface Findings extends Context {
  readonly figures: FigureSet
}

export function sentencesOf(findings: Findings): Partial<Record<SentenceKey, string>> {
  const fundamentals = findings.note?.fundamentals ?? null
  return {
    verdict: verdict(findings),
    performance: performance(findings),
    ratio: ratio(findings),
    streak: streak(findings),
    averages: averages(findings),
    ...(fundamentals && { eps: eps(findings, fundamentals), valuation: valuation(findings, fundamentals) }),
    volatility: volatility(findings),
    drawdown: drawdown(findings),
    risk: risk(findings),
  }
}

function number({ figures }: Findings, id: FigureId): number | null {
  return numberOf(figures[id])
}

function day({ figures }: Findings, id: FigureId): string {
  const value = figures[id]?.value
  return typeof value === 'string' ? formatIso(value) : 'an unknown day'
}

function absence({ figures }: Findings, id: FigureId, what: string): string {
  return `${what} cannot be computed: ${figures[id]?.absent ?? 'a figure is missing'}.`
}

/** Beyond ten times the start, sentences only say that a size is large: its digits would reflect faulty data. */
const MOST = 10

/** @returns a magnitude as text, and whether it is shown as zero */
function size(value: number, unit: Unit): { readonly text: string; readonly nothing: boolean } {
  const written = formatValue(Math.abs(value), unit, { plain: true })
  const text =
    Math.abs(value) > MOST ? `more than ${formatValue(MOST, unit, { plain: true, digits: 0 })}` : written
  return { text, nothing: !/[1-9]/.test(written) }
}

function gapOf(
  findings: Findings,
): { readonly gap: number; readonly text: string; readonly level: boolean } | null {
  const geometric = findings.settings.gap === 'geometric'
  const gap = number(findings, geometric ? 'gap.geometric' : 'gap.arithmetic')
  if (gap === null) return null
  const { text, nothing } = size(gap, geometric ? 'fraction' : 'points')
  return { gap, text: geometric ? `${text} (relative return)` : text, level: nothing }
}

function verdict(findings: Findings): string {
  const { small, large } = findings.words
  const gap = gapOf(findings)
  if (gap === null) return absence(findings, 'gap.arithmetic', 'The comparison')
  const [p, q] =
    findings.pair.bundled && !findings.settings.swap ? ['Small caps', 'large caps'] : [small, large]
  const outcome = gap.level
    ? `${p} and ${q} came out level`
    : gap.gap > 0
      ? `${p} did beat ${q}`
      : `${p} did not beat ${q}`
  const end = gap.level ? '' : gap.gap > 0 ? `, ${gap.text} ahead` : `, ${gap.text} behind`
  const signed = (id: FigureId) => formatValue(number(findings, id), 'fraction', { signed: true })
  return withCaution(
    findings,
    `${outcome}: ${small} returned ${signed('return.small')} against ${signed('return.large')} for ${large} from ${day(findings, 'window.start')} to ${day(findings, 'window.end')}${end}.`,
  )
}

function withCaution(findings: Findings, sentence: string): string {
  return [sentence, cautionOf(findings)].filter(text => text !== '').join(' ')
}

function moved(value: number): string {
  const { text, nothing } = size(value, 'fraction')
  return nothing ? 'was unchanged' : value > 0 ? `gained ${text}` : `lost ${text}`
}

function performance(findings: Findings): string {
  const { small, large } = findings.words
  const [p, q] = [number(findings, 'return.small'), number(findings, 'return.large')]
  const gap = gapOf(findings)
  if (p === null || q === null || gap === null) return absence(findings, 'return.small', 'Performance')
  const end = gap.level
    ? 'level with each other'
    : gap.gap > 0
      ? `${small} ahead by ${gap.text}`
      : `${small} behind by ${gap.text}`
  return withCaution(findings, `${small} ${moved(p)} and ${large} ${moved(q)}: ${end}.`)
}

function ratio(findings: Findings): string {
  const off = number(findings, 'ratio.off-high')
  if (off === null) return absence(findings, 'ratio.off-high', 'The price ratio')
  const { small, large, unit } = findings.words
  const subject = `The ${small}/${large} ratio`
  if (off === 0) return `${subject} ended at its high of the window.`
  const { text, nothing } = size(off, 'fraction')
  return nothing
    ? `${subject} ended within a hundredth of a percent of its high of the window.`
    : `${subject} ended ${text} below its high of the window, the ${unit} of ${day(findings, 'ratio.high-date')}.`
}

function streak(findings: Findings): string {
  const { small, large } = findings.words
  const current = number(findings, 'streak.current')
  const longest = number(findings, 'streak.longest')
  if (current === null || longest === null) return absence(findings, 'streak.current', 'The streak')
  // With a tolerance, near ties count as won; the sentence must not call them leads.
  const { tie } = findings.settings
  const [ahead, beaten] =
    tie === 0
      ? [`ahead of ${large}`, `has beaten ${large}`]
      : [`ahead of ${large} or within ${tie} bp of it`, `has beaten ${large} or come within ${tie} bp of it`]
  if (longest === 0) return `${small} was never ${ahead} up to ${day(findings, 'window.end')}.`
  const record = `the longest streak was ${counted(longest, rowName(findings.words))}, from ${day(findings, 'streak.longest-start')} to ${day(findings, 'streak.longest-end')}`
  if (current === 0) return `${small} was not ${ahead} on the last ${rowName(findings.words)}; ${record}.`
  const now = `${small} ${beaten} for ${counted(current, rowName(findings.words))}${current === 1 ? '' : ' in a row'}`
  if (findings.figures['streak.longest-since']?.value === null)
    return `${now}, the longest streak since the data began on ${day(findings, 'data.first')}.`
  const since = day(findings, 'streak.longest-since')
  return current >= LONG_STREAK
    ? `${now}, the longest streak since the one that ended on ${since}.`
    : `${now}; a streak as long ended on ${since}, and ${record}.`
}

function averages(findings: Findings): string {
  const stands = (side: 'small' | 'large'): string | null => {
    const { unit } = findings.series[side].frequency
    const at = (signal: string) =>
      findings.settings.ma.filter(n => findings.figures[`price-vs-ma${n}.${side}`]?.signal === signal)
    const phrase = (lengths: readonly number[], word: string) =>
      lengths.length === 0
        ? []
        : [
            `${word} its ${listed(lengths.map((n, k) => (k === lengths.length - 1 ? `${n}-${unit}` : `${n}-`)))} average${lengths.length === 1 ? '' : 's'}`,
          ]
    const parts = [
      ...phrase(at('Above'), 'above'),
      ...phrase(at('Below'), 'below'),
      ...phrase(at('At it'), 'at'),
    ]
    return parts.length === 0 ? null : `${findings.words[side]} is ${listed(parts)}`
  }
  const parts = [stands('small'), stands('large')].filter(part => part !== null)
  const [shortest] = findings.settings.ma
  if (shortest === undefined) return 'No moving average is chosen.'
  if (parts.length === 0)
    return absence(findings, `price-vs-ma${shortest}.small`, 'The position against moving averages')
  return `${parts.join('; ')}.`
}

function eps(findings: Findings, { multiples: years }: Fundamentals): string {
  const leads = years.map(year => {
    const lead = number(findings, `eps-lead.${year}`) ?? 0
    const { text, nothing } = size(lead, 'points')
    return nothing ? `is level in ${year}` : `${lead > 0 ? 'leads' : 'trails'} by ${text} in ${year}`
  })
  const multiples = years.map(year => number(findings, `eps-multiple.${year}`))
  const times = multiples.every(multiple => multiple !== null)
    ? `, at ${listed(multiples.map(multiple => formatValue(multiple, 'times')))} its historical average`
    : ''
  return `Small-cap EPS growth ${listed(leads)}${times}.`
}

function valuation(findings: Findings, { measures }: Fundamentals): string {
  const discounts = measures
    .map(measure => number(findings, `discount.${measure}`))
    .filter(value => value !== null)
  if (discounts.length === 0) return absence(findings, `discount.${measures[0]}`, 'The valuation discount')
  const [low, high] = [Math.min(...discounts), Math.max(...discounts)]
  const percent = (value: number) => formatValue(Math.abs(value), 'fraction', { digits: 0 })
  if (low > 0)
    return `Small caps are ${percent(low)} to ${percent(high)} cheaper than large caps, depending on the measure.`
  if (high < 0)
    return `Small caps are ${percent(high)} to ${percent(low)} dearer than large caps, depending on the measure.`
  if (low === 0 && high === 0) return 'Small caps are valued as large caps are, by every measure.'
  if (high === 0)
    return `Small caps are up to ${percent(low)} dearer than large caps and cheaper by no measure.`
  if (low === 0)
    return `Small caps are up to ${percent(high)} cheaper than large caps and dearer by no measure.`
  return `Small caps are cheaper than large caps by some measures (at most ${percent(high)}) and not by others.`
}

function volatility(findings: Findings): string {
  const excess = number(findings, 'vol-excess')
  if (excess === null) return absence(findings, 'vol-excess', 'The excess volatility')
  const { small, large, unit } = findings.words
  const { text, nothing } = size(excess, 'fraction')
  const each = comparedVolatility(findings)
  const compared = nothing
    ? `as volatile as ${large}`
    : `${text} ${excess > 0 ? 'more' : 'less'} volatile than ${large}`
  return `From ${unit} to ${unit}, ${small} was ${compared} (${formatValue(each.small, 'fraction')} against ${formatValue(each.large, 'fraction')}).`
}

function drawdown(findings: Findings): string {
  const fell = (side: 'small' | 'large'): string => {
    const depth = number(findings, `max-drawdown.${side}`) ?? 0
    const { text, nothing } = size(depth, 'fraction')
    if (nothing) return `${findings.words[side]} never fell from a high`
    const back = findings.figures[`max-drawdown.${side}-recovery`]?.value
    return `${findings.words[side]} fell ${text} at worst and ${typeof back === 'string' ? `was back by ${formatIso(back)}` : 'has not recovered'}`
  }
  if (number(findings, 'max-drawdown.small') === null)
    return absence(findings, 'max-drawdown.small', 'The drawdown')
  return `${fell('small')}; ${fell('large')}.`
}

function risk(findings: Findings): string {
  const slope = number(findings, 'beta')
  const together = number(findings, 'correlation')
  if (slope === null || together === null) return absence(findings, 'correlation', 'Beta and correlation')
  const { small, large } = findings.words
  const { text, nothing } = size(slope, 'number')
  const end = `with a correlation of ${formatValue(together, 'number')}`
  return nothing
    ? `${small} did not move with ${large} on average (beta ${text}), ${end}.`
    : `${small} moved ${text}%${slope < 0 ? ' the other way' : ''} for each 1% that ${large} did, ${end}.`
}
