/**
 * Where prices came from, as the product knows it. What a link, a file or a database says about itself is never taken over.
 */

/** The data sets that ship with the page. */
export type DataSetId = 'funds' | 'indices' | 'portfolios'

/** The tables that ship with the page: the data sets, and the other funds of size that breadth is read from. */
export type BundledTable = DataSetId | 'size-funds'

/** The ways in which prices other than the bundled ones reach the page. */
export const CARRIERS = ['file', 'paste', 'address', 'link', 'saved page'] as const
export type Carrier = (typeof CARRIERS)[number]

/** Where the prices of one side came from. */
export type Provenance =
  /** Bundled by the build. Nothing that arrives at run time may claim this without proof. */
  | { readonly kind: 'bundled'; readonly dataset: BundledTable }
  | { readonly kind: 'file' }
  | { readonly kind: 'paste' }
  /** Fetched from a host after the reader agreed. */
  | { readonly kind: 'address'; readonly host: string }
  /** `said` is the source as the sender names it, '' for none. It is shown only as the sender's word. */
  | { readonly kind: 'link'; readonly said: string }
  | { readonly kind: 'saved page'; readonly said: string }
  /** Kept in this browser under `id`. `was` and `host` are what the browser's storage says, null where it does not. */
  | {
      readonly kind: 'kept'
      readonly id: string
      readonly was: Carrier | null
      readonly host: string | null
    }

/** The provenance of a pair: one for both sides, or one for each side. */
export type PairProvenance =
  | Provenance
  | { readonly kind: 'mixed'; readonly small: Provenance; readonly large: Provenance }

/**
 * @returns one provenance where both sides have the same, else both. The funds and the other funds of size are one
 *   source: closes of funds that the build brought.
 */
export function pairProvenance(small: Provenance, large: Provenance): PairProvenance {
  if (isFund(small) && isFund(large) && small.dataset !== large.dataset)
    return { kind: 'bundled', dataset: 'size-funds' }
  return JSON.stringify(small) === JSON.stringify(large) ? small : { kind: 'mixed', small, large }
}

function isFund(provenance: Provenance): provenance is Extract<Provenance, { kind: 'bundled' }> {
  return provenance.kind === 'bundled' && ['funds', 'size-funds'].includes(provenance.dataset)
}

/** @returns the source that a passport names, in the product's own words */
export function sourceOf({ provenance, source }: { provenance: Provenance; source: string }): string {
  return sourceWords(provenance, source)
}

/**
 * Names the source of prices in the product's own words, which no file name or text of a sender can imitate.
 * @param source what the product calls the input: a file's name, or the name that the build gave a data set
 * @returns "bundled prices", "your file “prices.csv”", "prices from a link you opened"
 */
export function sourceWords(provenance: Provenance, source: string): string {
  const called = source === '' ? '' : ` “${source}”`
  switch (provenance.kind) {
    case 'bundled':
      return source
    case 'kept':
      return `prices kept in this browser${keptFrom(provenance, called)}`
    case 'link':
    case 'saved page':
    case 'paste':
      return CARRIED_BY[provenance.kind]
    case 'file':
      return `${CARRIED_BY.file}${called}`
    case 'address':
      return `prices read from ${provenance.host}${called === '' ? '' : `,${called}`}`
  }
}

const CARRIED_BY = {
  file: 'your file',
  paste: 'cells you pasted',
  link: 'prices from a link you opened',
  'saved page': 'prices in this saved page',
}

function keptFrom({ was, host }: Extract<Provenance, { kind: 'kept' }>, called: string): string {
  switch (was) {
    case null:
      return called === '' ? '' : `, called${called}`
    case 'address':
      return `, read from ${host ?? 'an address'}${called === '' ? '' : `,${called}`}`
    case 'file':
      return `, from your file${called}`
    case 'paste':
      return ', from cells you pasted'
    case 'link':
      return ', from a link you opened'
    case 'saved page':
      return ', from a saved page'
  }
}

/** @returns the part of a provenance that is stored with kept prices; null for bundled prices */
export function carrierOf(provenance: Provenance): {
  readonly was: Carrier | null
  readonly host: string | null
} {
  switch (provenance.kind) {
    case 'bundled':
      return { was: null, host: null }
    case 'kept':
      return { was: provenance.was, host: provenance.host }
    case 'address':
      return { was: 'address', host: provenance.host }
    default:
      return { was: provenance.kind, host: null }
  }
}
