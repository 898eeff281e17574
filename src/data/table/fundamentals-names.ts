/**
 * What a column's name says of multiples and earnings: which measure, which kind of it, and which side.
 */
import type { FundamentalMeasure, MeasureKind } from './fundamentals-table.ts'
import { plainName } from './plain-name.ts'
import { type SideName, sideOfSymbol } from './sides.ts'

/** Vendors' words for each kind, as `plainName` levels them; the first kind that fits is taken. */
const KINDS: readonly { readonly kind: MeasureKind; readonly label: string; readonly words: RegExp }[] = [
  {
    kind: 'pe',
    label: 'P/E',
    words:
      /(?<!\p{L})(p ?e( ratio)?|per(?! share)|cape|price (to )?earnings( ratio)?|kgv|cours benefice|prezzo utili|precio beneficio)(?!\p{L})/u,
  },
  {
    kind: 'pb',
    label: 'P/B',
    words: /(?<!\p{L})(p ?b(v| ratio)?|pbr|price (to )?book( value| ratio)?|kbv)(?!\p{L})/u,
  },
  {
    kind: 'ps',
    label: 'P/S',
    words: /(?<!\p{L})(p ?s( ratio)?|psr|price (to )?sales( ratio)?|kuv)(?!\p{L})/u,
  },
  {
    kind: 'eps',
    label: 'EPS',
    words: /(?<!\p{L})(eps|earnings( per share)?|bpa|gewinn je aktie|benefice par action)(?!\p{L})/u,
  },
]

const QUALIFIERS: readonly { readonly id: string; readonly label: string; readonly words: RegExp }[] = [
  {
    id: 'forward',
    label: 'Forward',
    words: /(?<!\p{L})(forward|fwd|ntm|next (twelve|12) months|12m fwd|estimated|est|bf12m)(?!\p{L})/u,
  },
  {
    id: 'trailing',
    label: 'Trailing',
    words: /(?<!\p{L})(trailing|ttm|ltm|last (twelve|12) months|actual)(?!\p{L})/u,
  },
  {
    id: 'cyclical',
    label: 'Cyclically adjusted',
    words: /(?<!\p{L})(cape|shiller|cyclically adjusted)(?!\p{L})/u,
  },
]

/** @returns what a column of this name measures, or null */
export function measureOf(name: string): FundamentalMeasure | null {
  const plain = plainName(name)
  const found = KINDS.find(({ words }) => words.test(plain))
  if (found === undefined) return null
  const qualifier = QUALIFIERS.find(({ words }) => words.test(plain))
  return {
    id: qualifier === undefined ? found.kind : `${qualifier.id}-${found.kind}`,
    kind: found.kind,
    label: qualifier === undefined ? found.label : `${qualifier.label} ${found.label}`,
  }
}

/** @returns the side that a column's name speaks of beside its measure, or null */
export function sideOfColumn(name: string): SideName | null {
  let rest = plainName(name)
  for (const { words } of [...KINDS, ...QUALIFIERS]) rest = rest.replace(words, ' ')
  const bare = rest.replaceAll(/ {2,}/g, ' ').trim()
  return sideOfSymbol(bare) ?? sideOfSymbol(bare.toUpperCase())
}
