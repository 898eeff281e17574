/**
 * Claims about days of their own, judged by the closes of those days whatever the page shows.
 */
import { dayOfIso } from '../../metrics/day.ts'
import { lastRowBy } from '../../metrics/row-of-day.ts'
import type { ClaimCheck } from '../../notes/note.ts'
import { unitOfMeasure } from '../../notes/reader/units.ts'
import type { Unit } from '../figure.ts'
import { formatDay, formatValue } from '../format.ts'
import { exchanged } from '../measures/closes.ts'
import { type Measured, measured } from '../measures/measured.ts'
import type { Finding, Variant, Verdict } from './claim.ts'
import { fittingWindow } from './fitting-window.ts'
import { nearness, nearnessWords } from './nearness.ts'
import { namesOf, onBasis, type Source } from './sources.ts'

type CheckOf<K extends ClaimCheck['kind']> = Extract<ClaimCheck, { kind: K }>

/** Checks of one figure over days of the claim's own. */
export type WindowCheck = CheckOf<'measure'> | CheckOf<'within'> | CheckOf<'direction'>

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

/** Whether a figure is a change or a distance, whose sign is part of what it says. */
export function isSigned(figure: string): boolean {
  return /^(return\.|gap\.|price-vs|ma\d+-vs|ratio\.off|max-drawdown|vol-excess)/.test(figure)
}

/** "from the close of Jul 10, 2024 to that of Jul 17, 2024", with the closes that were used. */
function windowWords({ from, to }: Pick<Measured, 'from' | 'to'>): string {
  const end = to === null ? '' : formatDay(to)
  return from === null ? `as of ${end}` : `from the close of ${formatDay(from)} to that of ${end}`
}

/** The figure of a check by a source; streaks of the large side are those of the small one with the sides exchanged. */
function measuredBy(source: Source, { figure, window, side }: WindowCheck): Measured {
  const closes = side === 'large' && figure.startsWith('streak.') ? exchanged(source.closes) : source.closes
  const from = window.from === null ? null : dayOfIso(window.from)!
  return measured(closes, { figure, from, to: dayOfIso(window.to)! })
}

/** How a value stands to what a check says of it. */
function verdictOf(check: WindowCheck, value: number): 'holds' | 'holds roughly' | 'does not hold' {
  switch (check.kind) {
    case 'measure':
      return nearness(value, check.reported, check.digit, check.qualifier ?? null)
    case 'direction':
      return (check.is === 'above' ? value > 0 : value < 0) ? 'holds' : 'does not hold'
    case 'within': {
      const half = check.digit / 2 + 1e-9
      const { low, high } = check
      const inside = (low === null || value >= low - half) && (high === null || value <= high + half)
      return inside ? 'holds' : 'does not hold'
    }
  }
}

/** The verdict by one source, without reason or search: for the many readings of one claim. */
export function verdictBy(
  check: WindowCheck,
  source: Source,
): { readonly verdict: Verdict; readonly value: number | null } {
  const { value } = measuredBy(source, check)
  if (typeof value !== 'number') return { verdict: 'cannot be checked here', value: null }
  return { verdict: verdictOf(check, value), value }
}

function unitOf(check: WindowCheck): Unit {
  return check.kind === 'direction' ? unitOfMeasure(check.figure) : check.unit
}

/** What a check states, and the rule that it is judged by. */
function statedOf(check: WindowCheck, signed: boolean): Pick<Finding, 'reported' | 'tolerance'> {
  switch (check.kind) {
    case 'measure':
      return {
        reported: { value: check.reported, unit: check.unit },
        tolerance: nearnessWords(check.qualifier ?? null),
      }
    case 'direction':
      return {
        reported: { value: check.said, unit: 'text' },
        tolerance: `Holds when the figure is ${check.is} zero.`,
      }
    case 'within': {
      const shown = (end: number) => formatValue(end, check.unit, { signed, trim: true })
      const { low, high } = check
      const text =
        low === null
          ? `at most ${shown(high ?? 0)}`
          : high === null
            ? `at least ${shown(low)}`
            : `${shown(low)} to ${shown(high)}`
      return {
        reported: { value: text, unit: 'text' },
        tolerance: 'Holds when the figure lies within the printed range.',
      }
    }
  }
}

/** The same figure by every other source. */
function readingsOf(others: readonly Source[], check: WindowCheck): Variant[] {
  return others.flatMap(source => {
    const { value } = measuredBy(source, check)
    if (value === null) return []
    return [{ label: `By ${namesOf(source)}`, quantity: { value, unit: unitOf(check) }, figure: null }]
  })
}

/** A figure over the claim's own days; where a number fails, the nearest window that it fits. */
export function checkOwnWindow(
  check: WindowCheck,
  sources: readonly Source[],
  signed = isSigned(check.figure),
): OwnFinding {
  const stated = statedOf(check, signed)
  const [source, ...others] = onBasis(sources, check.basis)
  if (source === undefined) {
    const why = sources.length === 0 ? undefined : `No ${check.basis ?? 'price'} closes at hand cover it.`
    return withoutSource(stated, why)
  }
  const found = measuredBy(source, check)
  if (typeof found.value !== 'number')
    return withoutSource(stated, `By ${namesOf(source)}: ${found.absent ?? 'no number'}.`)
  const { value } = found
  const unit = unitOf(check)
  const verdict = verdictOf(check, value)
  const fits =
    check.kind === 'measure' && verdict === 'does not hold' && found.from !== null && found.to !== null
      ? fittingWindow(
          source.closes,
          check.figure,
          { from: found.from, to: found.to },
          check.reported,
          check.digit,
        )
      : null
  const who = source.named ? '' : ` by ${namesOf(source)}, which stand in for what the note names`
  const search =
    fits === null || check.kind !== 'measure' ? '' : fitWords(fits, source, check.reported, unit, signed)
  return {
    ...stated,
    verdict,
    figure: null,
    recomputed: { value, unit },
    difference:
      check.kind === 'measure'
        ? { value: value - check.reported, unit: unit === 'fraction' ? 'points' : unit }
        : null,
    by: namesOf(source),
    why: `Recomputed ${windowWords(found)}${who}: ${formatValue(value, unit, { signed })}.${search}`,
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
      ...readingsOf(others, check),
    ],
  }
}

/** "11.5% fits the 5 days through Jul 16, 2024: +11.54%." */
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
