import { type Verdict as VerdictWords, verdictWords } from '../report/claims/claim.ts'

type Shape = 'tick' | 'wave' | 'cross' | 'dash' | 'clock'

/** The shape of each verdict, which identifies it without words or colour. */
const LOOKS: Readonly<Record<VerdictWords, { readonly tone: string; readonly shape: Shape }>> = {
  holds: { tone: 'good', shape: 'tick' },
  'holds roughly': { tone: 'caution', shape: 'wave' },
  'does not hold': { tone: 'bad', shape: 'cross' },
  'agrees with itself': { tone: 'neutral', shape: 'tick' },
  'contradicts itself': { tone: 'bad', shape: 'cross' },
  'cannot fail': { tone: 'neutral', shape: 'dash' },
  'cannot be checked here': { tone: 'neutral', shape: 'dash' },
  'forecast: open': { tone: 'neutral', shape: 'clock' },
  'forecast: came true': { tone: 'good', shape: 'tick' },
  'forecast: did not come true': { tone: 'bad', shape: 'cross' },
  'not applicable': { tone: 'neutral', shape: 'dash' },
}

const PATHS: Readonly<Record<Shape, string>> = {
  tick: 'M2 7.5 5.5 11 12 3',
  wave: 'M1.5 8.5c1.8-4 3.7-4 5.5-1.5s3.7 2.5 5.5-1.5',
  cross: 'M3 3l8 8M11 3l-8 8',
  dash: 'M2.5 7h9',
  clock: 'M7 1.5a5.5 5.5 0 1 0 .001 0M7 4v3.5l2.5 1.5',
}

/** A verdict as a shape and words; the colour is redundant. */
export function Verdict({ words }: { readonly words: VerdictWords }) {
  const { tone, shape } = LOOKS[words]
  return (
    <span className="verdict" data-tone={tone}>
      <svg viewBox="0 0 14 14" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="2">
        <path d={PATHS[shape]} />
      </svg>
      {verdictWords(words)}
    </span>
  )
}
