/** How a claim stands against the data. */
export type VerdictKind =
  | 'holds'
  | 'roughly'
  | 'fails'
  | 'unchecked'
  | 'open'
  | 'came-true'
  | 'did-not'
  | 'not-applicable'

type Shape = 'tick' | 'wave' | 'cross' | 'dash' | 'clock'

/** Each verdict in words, with the shape that says the same without them. */
export const VERDICTS: Readonly<
  Record<VerdictKind, { readonly words: string; readonly tone: string; readonly shape: Shape }>
> = {
  holds: { words: 'holds', tone: 'good', shape: 'tick' },
  roughly: { words: 'holds roughly', tone: 'caution', shape: 'wave' },
  fails: { words: 'does not hold', tone: 'bad', shape: 'cross' },
  unchecked: { words: 'cannot be checked here', tone: 'neutral', shape: 'dash' },
  open: { words: 'forecast: open', tone: 'neutral', shape: 'clock' },
  'came-true': { words: 'forecast: came true', tone: 'good', shape: 'tick' },
  'did-not': { words: 'forecast: did not', tone: 'bad', shape: 'cross' },
  'not-applicable': { words: 'not applicable', tone: 'neutral', shape: 'dash' },
}

const PATHS: Readonly<Record<Shape, string>> = {
  tick: 'M2 7.5 5.5 11 12 3',
  wave: 'M1.5 8.5c1.8-4 3.7-4 5.5-1.5s3.7 2.5 5.5-1.5',
  cross: 'M3 3l8 8M11 3l-8 8',
  dash: 'M2.5 7h9',
  clock: 'M7 1.5a5.5 5.5 0 1 0 .001 0M7 4v3.5l2.5 1.5',
}

/** A verdict as a shape and a word; its colour only repeats them. */
export function Verdict({ kind, words }: { readonly kind: VerdictKind; readonly words?: string }) {
  const { words: usual, tone, shape } = VERDICTS[kind]
  return (
    <span className="verdict" data-verdict={kind} data-tone={tone}>
      <svg viewBox="0 0 14 14" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="2">
        <path d={PATHS[shape]} />
      </svg>
      {words ?? usual}
    </span>
  )
}
