/** The price ratio over the last year as a small line without axes; the table's numbers say what it shows. */
export function Sparkline({ values }: { readonly values: readonly number[] }) {
  if (values.length < 2) return null
  const low = Math.min(...values)
  const span = Math.max(...values) - low || 1
  const points = values.map((value, i) => {
    const x = (i / (values.length - 1)) * WIDTH
    const y = INSET + (1 - (value - low) / span) * (HEIGHT - 2 * INSET)
    return `${x.toFixed(1)},${y.toFixed(1)}`
  })
  return (
    <svg
      className="spark"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
    >
      <polyline points={points.join(' ')} fill="none" stroke="var(--ratio)" strokeWidth="1.5" />
    </svg>
  )
}

const WIDTH = 72
const HEIGHT = 20
const INSET = 2
