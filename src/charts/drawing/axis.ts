/** How axes look, the same object on every render so that nothing is drawn twice. */
export const AXIS_LINE = { stroke: 'var(--rule-strong)' } as const
