/** How axes look, the same objects on every render so that nothing is drawn twice. */
import { LETTERS } from '../lettering.ts'

export const TICK = { fill: 'var(--muted)', fontSize: LETTERS } as const
export const AXIS_LINE = { stroke: 'var(--rule-strong)' } as const
