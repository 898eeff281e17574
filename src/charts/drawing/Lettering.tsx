import { LETTERS } from '../lettering.ts'
import type { PlaneLabel } from '../plane.ts'

/** The labels of a drawing, with a halo in the colour of the paper so that lines do not cross them out. */
export function Lettering({ labels }: { readonly labels: readonly PlaneLabel[] }) {
  return labels.map(({ key, x, y, text, colour, anchor, dot, strong }) => (
    <g key={key}>
      {dot === undefined ? null : (
        <circle cx={dot.x} cy={dot.y} r={3.5} fill="var(--paper)" stroke={colour} strokeWidth={2} />
      )}
      <text
        x={x}
        y={y}
        dy="0.35em"
        fontSize={LETTERS}
        fontWeight={strong ? 600 : 400}
        fill={colour}
        stroke="var(--paper)"
        strokeWidth={3}
        paintOrder="stroke"
        textAnchor={anchor}
      >
        {text}
      </text>
    </g>
  ))
}
