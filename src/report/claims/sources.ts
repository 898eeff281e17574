/**
 * The closes that claims are judged by: of what the note names where a data set holds it, and of what stands in for it.
 */
import type { BundledTable } from '../../data/series/provenance.ts'
import type { PricePair } from '../../data/series/series.ts'
import type { ClaimBasis, Note } from '../../notes/note.ts'
import type { Evidence } from '../evidence.ts'
import { type Closes, priceClosesOf, totalClosesOf } from '../measures/closes.ts'
import type { Report } from '../report.ts'
import { namesSubject } from '../subject.ts'

/** Bundled data sets that have arrived. A claim is judged by what is there. */
export type DataSets = Evidence['sets']

export const NO_DATA_SETS: DataSets = {}

export interface Source {
  /** The data set; "page" for prices of the reader. */
  readonly id: BundledTable | 'page'
  /** What the sides are called: "Russell 2000", "IWM". */
  readonly names: { readonly small: string; readonly large: string }
  /** Whether it holds what the note names, and not a stand-in. */
  readonly named: boolean
  readonly closes: Closes
  readonly basis: ClaimBasis
}

/** "Russell 2000 and S&P 500". */
export function namesOf({ names }: Pick<Source, 'names'>): string {
  return `${names.small} and ${names.large}`
}

/** Sources on the basis that a claim names, price where it names none. */
export function onBasis(sources: readonly Source[], basis: ClaimBasis = 'price'): readonly Source[] {
  return sources.filter(source => source.basis === basis)
}

/** @returns whether a source is the pair that the page shows */
export function isShown({ id }: Source, { pair }: Report): boolean {
  const { provenance } = pair
  return id === (provenance.kind === 'bundled' ? provenance.dataset : 'page')
}

/**
 * The sources for a note's claims, what the note names first. Price closes: notes state index levels.
 * @param total whether dividend-adjusted closes follow as further sources
 * @returns empty when nothing at hand holds the note's subject
 */
export function sourcesOf(
  note: Note,
  sets: DataSets,
  report: Report | null,
  total = false,
): readonly Source[] {
  const found: Source[] = []
  const take = (id: Source['id'], pair: PricePair | undefined) => {
    if (pair === undefined || !namesSubject(note, pair) || found.some(each => each.id === id)) return
    const { frequency } = pair.passport.small
    if (frequency.kind !== 'daily' || pair.passport.large.frequency.kind !== 'daily') return
    const named = id === note.subject.dataset
    const { small, large } = note.subject
    const source: Source = {
      id,
      names: named
        ? { small: small.name, large: large.name }
        : { small: pair.small.symbol, large: pair.large.symbol },
      named,
      closes: priceClosesOf(pair, frequency.perYear),
      basis: 'price',
    }
    const adjusted = total ? totalClosesOf(pair, frequency.perYear) : null
    found.push(source)
    if (adjusted !== null) found.push({ ...source, basis: 'total', closes: adjusted })
  }
  for (const [id, pair] of Object.entries(sets)) take(id as BundledTable, pair)
  if (report !== null) {
    const { provenance } = report.pair
    take(provenance.kind === 'bundled' ? provenance.dataset : 'page', report.pair)
  }
  const order = ({ named, basis }: Source) => (basis === 'total' ? 2 : named ? 0 : 1)
  return found.sort((one, other) => order(one) - order(other))
}
