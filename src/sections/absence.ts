/**
 * The remark below a table about figures that are absent.
 */
import type { FigureId } from '../report/figure-set.ts'
import type { Report } from '../report/report.ts'

/** @returns "n/a: needs 200 sessions, has 120.", each reason once; nothing when every figure is there */
export function absenceNote({ figures }: Report, ids: readonly FigureId[]): string | undefined {
  const reasons = new Set(ids.map(id => figures[id]?.absent).filter(reason => typeof reason === 'string'))
  return reasons.size === 0 ? undefined : `n/a: ${[...reasons].join('; ')}.`
}
