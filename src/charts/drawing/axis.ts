/** The style of axes. It is one object, so that React sees no change between renders. */
export const AXIS_LINE = { stroke: 'var(--rule-strong)' } as const
