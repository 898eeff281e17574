import { LETTERS, type PlacedEntry, SWATCH } from '../lettering.ts'

/** The legend. It is part of the drawing, so that exported pictures contain it. */
export function Legend({ entries }: { readonly entries: readonly PlacedEntry[] }) {
  return entries.map(({ label, colour, dash, swatch, opacity, x, y }) => (
    <g key={label}>
      {swatch === 'block' ? (
        <rect x={x} y={y - 5} width={14} height={10} fill={colour} opacity={opacity} />
      ) : (
        <line x1={x} x2={x + 16} y1={y} y2={y} stroke={colour} strokeWidth={2} strokeDasharray={dash} />
      )}
      <text x={x + SWATCH} y={y} dy="0.35em" fontSize={LETTERS} fill="var(--ink)">
        {label}
      </text>
    </g>
  ))
}
