import { LETTERS } from '../lettering.ts'

interface Props {
  /** Given by Recharts for each tick. */
  readonly x?: number | string | undefined
  readonly y?: number | string | undefined
  readonly textAnchor?: string | undefined
  readonly orientation?: string | undefined
  readonly index?: number | undefined
  readonly payload?: { readonly value?: number | string } | undefined
  readonly tickFormatter?: ((value: number, index: number) => string) | undefined
}

/** The label of a tick on one line. The component of Recharts measures words in the page and breaks "+2 pp" in two. */
export function AxisTick({ x, y, textAnchor, orientation, index = 0, payload, tickFormatter }: Props) {
  if (payload === undefined) return <g />
  const text =
    tickFormatter === undefined ? String(payload.value) : tickFormatter(payload.value as number, index)
  return (
    <text
      x={x}
      y={y}
      dy={orientation === 'bottom' ? '0.71em' : '0.35em'}
      fontSize={LETTERS}
      fill="var(--muted)"
      textAnchor={textAnchor as 'start' | 'middle' | 'end'}
    >
      {text}
    </text>
  )
}
