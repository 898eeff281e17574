const STAR = 'M8 1.2l2.1 4.4 4.8.6-3.5 3.3.9 4.8L8 12l-4.3 2.3.9-4.8L1.1 6.2l4.8-.6z'
const OUT_OF = [1, 2, 3, 4, 5] as const

/** A rating of n out of five: stars on the screen, words for screen readers. */
export function Stars({ n }: { readonly n: number }) {
  return (
    <span className="stars" role="img" aria-label={`${n} out of 5`}>
      {OUT_OF.map(place => (
        <svg key={place} viewBox="0 0 16 16" aria-hidden="true" data-filled={place <= n}>
          <path d={STAR} />
        </svg>
      ))}
    </span>
  )
}
