/**
 * Claims about days of their own, judged by the closes of those days whatever the page shows.
 */
import { dayOfIso } from '../../metrics/day.ts'
import { lastRowBy } from '../../metrics/row-of-day.ts'
import type { ClaimCheck, ClaimWindow } from '../../notes/note.ts'
import type { Unit } from '../figure.ts'
import { type DayStyle, formatDay, formatValue } from '../format.ts'
import { exchanged } from '../measures/closes.ts'
import { type Measured, measured } from '../measures/measured.ts'
import type { Finding, Variant, Verdict } from './claim.ts'
import { fittingWindow } from './fitting-window.ts'
import { nearness, nearnessWords } from './nearness.ts'
import { namesOf, type Source } from './sources.ts'

type CheckOf<K extends ClaimCheck['kind']> = Extract<ClaimCheck, { kind: K }>

/** A finding with the readings of the same claim by other sources. */
export interface OwnFinding extends Finding {
  readonly readings: readonly Variant[]
}

/** Why nothing can be said: no source at hand holds what the note is about. */
export function withoutSource(finding: Pick<Finding, 'reported' | 'tolerance'>, why?: string): OwnFinding {
  return {
    figure: null,
    recomputed: null,
    difference: null,
    ...finding,
    verdict: 'cannot be checked here',
    why: why ?? 'The data that it is about are not part of this copy of the page.',
    readings: [],
  }
}

/** "from Jul 10, 2024 to Jul 17, 2024", with the closes that were used. */
function windowWords({ from, to }: Pick<Measured, 'from' | 'to'>, style: DayStyle = 'short'): string {
  const end = to === null ? '' : formatDay(to, style)
  return from === null ? `as of ${end}` : `from the close of ${formatDay(from, style)} to that of ${end}`
}

function measuredBy(
  source: Source,
  { figure, window, side }: { figure: string; window: ClaimWindow; side?: 'small' | 'large' },
): Measured {
  const closes = side === 'large' ? exchanged(source.closes) : source.closes
  return measured(closes, {
    figure,
    from: window.from === null ? null : dayOfIso(window.from)!,
    to: dayOfIso(window.to)!,
  })
}

/** The same figure by every other source. */
function readingsOf(
  others: readonly Source[],
  check: CheckOf<'measure'> | CheckOf<'direction'>,
  unit: Variant['quantity']['unit'],
): Variant[] {
  return others.flatMap(source => {
    const { value } = measuredBy(source, check)
    if (value === null) return []
    return [
      {
        label: `By ${namesOf(source)}`,
        quantity: { value, unit },
        figure: null,
      },
    ]
  })
}

/** A number over the claim's own days. */
export function checkMeasure(
  check: CheckOf<'measure'>,
  sources: readonly Source[],
  signed: boolean,
): OwnFinding {
  const { figure, reported, digit, unit, qualifier = null } = check
  const stated = {
    reported: { value: reported, unit },
    tolerance: nearnessWords(qualifier),
  }
  const [source, ...others] = sources
  if (source === undefined) return withoutSource(stated)
  const found = measuredBy(source, check)
  if (typeof found.value !== 'number') {
    return withoutSource(stated, `By ${namesOf(source)}: ${found.absent ?? 'no number'}.`)
  }
  const { value } = found
  const verdict = nearness(value, reported, digit, qualifier)
  const distance = unit === 'fraction' || unit === 'points' ? 'points' : unit
  const fits =
    verdict === 'does not hold' && found.from !== null && found.to !== null
      ? fittingWindow(source.closes, figure, { from: found.from, to: found.to }, reported, digit)
      : null
  const who = source.named ? '' : ` by ${namesOf(source)}, which stand in for what the note names`
  return {
    ...stated,
    verdict,
    figure: null,
    recomputed: { value, unit },
    difference: { value: value - reported, unit: distance },
    by: namesOf(source),
    why: `Recomputed ${windowWords(found)}${who}: ${formatValue(value, unit, { signed })}.${fits === null ? '' : fitWords(fits, source, reported, unit, signed)}`,
    readings: [
      ...(fits === null
        ? []
        : [
            {
              label: `The window it fits, ${formatDay(fits.from)} to ${formatDay(fits.to)}`,
              quantity: { value: fits.value, unit },
              figure: null,
            },
          ]),
      ...readingsOf(others, check, unit),
    ],
  }
}

/** "11.5% fits the five sessions through Tuesday, July 16, 2024 (+11.54%)." */
function fitWords(
  fits: { readonly from: number; readonly to: number; readonly value: number },
  { closes }: Source,
  reported: number,
  unit: Unit,
  signed: boolean,
): string {
  const sessions = lastRowBy(closes.dates, fits.to) - lastRowBy(closes.dates, fits.from)
  const printed = formatValue(reported, unit, { trim: true }).replace('+', '')
  return ` ${printed} fits the ${sessions === 1 ? 'day' : `${sessions} days`} through ${formatDay(fits.to)}: ${formatValue(fits.value, unit, { signed })}.`
}

/** A figure said to be above or below zero over the claim's own days. */
export function checkDirection(
  check: CheckOf<'direction'>,
  sources: readonly Source[],
  signed: boolean,
): OwnFinding {
  const stated = {
    reported: { value: check.said, unit: 'text' as const },
    tolerance: `Holds when the figure is ${check.is} zero.`,
  }
  const [source, ...others] = sources
  if (source === undefined) return withoutSource(stated)
  const found = measuredBy(source, check)
  if (typeof found.value !== 'number') {
    return withoutSource(stated, `By ${namesOf(source)}: ${found.absent ?? 'no number'}.`)
  }
  const unit = check.figure === 'gap.arithmetic' ? ('points' as const) : ('fraction' as const)
  const holds = check.is === 'above' ? found.value > 0 : found.value < 0
  const verdict: Verdict = holds ? 'holds' : 'does not hold'
  return {
    ...stated,
    verdict,
    figure: null,
    recomputed: { value: found.value, unit },
    difference: null,
    by: namesOf(source),
    why: `Recomputed ${windowWords(found)}: ${formatValue(found.value, unit, { signed })}.`,
    readings: readingsOf(others, check, unit),
  }
}
