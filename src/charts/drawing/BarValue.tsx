import { LETTERS } from '../lettering.ts'

interface Props {
  readonly labels: ReadonlyMap<number, string>
  readonly horizontal: boolean
  /** Given by Recharts for each bar. */
  readonly x?: number | string
  readonly y?: number | string
  readonly width?: number | string
  readonly height?: number | string
  readonly value?: unknown
}

/** A bar's value, past its end on the side that the bar points to. */
export function BarValue({ labels, horizontal, x = 0, y = 0, width = 0, height = 0, value }: Props) {
  const text = labels.get(value as number)
  if (text === undefined) return null
  const [left, top, wide, high] = [Number(x), Number(y), Number(width), Number(height)]
  // Below zero Recharts gives a bar a negative length.
  const backward = horizontal ? wide < 0 : high < 0
  const at = horizontal
    ? { x: left + wide + (backward ? -5 : 5), y: top + high / 2, anchor: backward ? 'end' : 'start' }
    : { x: left + wide / 2, y: backward ? top + 10 : top - 8, anchor: 'middle' }
  return (
    <text
      x={at.x}
      y={at.y}
      dy="0.35em"
      fontSize={LETTERS}
      fill="var(--ink)"
      textAnchor={at.anchor as 'start' | 'middle' | 'end'}
    >
      {text}
    </text>
  )
}
