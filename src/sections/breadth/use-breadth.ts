import { startTransition, useEffect, useState } from 'react'
import type { Universe } from '../../data/series/universe.ts'
import { type Breadth, breadthDay } from '../../report/breadth/breadth.ts'
import { type BreadthFrame, type BreadthRow, breadthRow } from '../../report/breadth/row.ts'
import { pairCloses } from '../../report/breadth/universe-closes.ts'
import type { Report } from '../../report/report.ts'
import type { Basis, Settings } from '../../report/settings.ts'

/** Time that one slice of rows may take before the browser is asked whether it has something to do. */
const SLICE_MS = 8

/** @returns the breadth table of a universe as the report stands; the one before while a new one is computed */
export function useBreadth(report: Report, universe: Universe | null): Breadth | null {
  const [breadth, setBreadth] = useState<Breadth | null>(null)
  const { basis, gap, rows } = report.settings
  const { first, last } = report.window
  useEffect(() => {
    if (universe === null) return
    const stopper = new AbortController()
    computed(universe, basis, rows, { asOf: last, windowFrom: first, kind: gap }, stopper.signal).then(
      done => {
        if (done !== null) startTransition(() => setBreadth(done))
      },
    )
    return () => stopper.abort()
  }, [universe, basis, rows, gap, first, last])
  return breadth
}

/** Computes the table in slices, so that five hundred pairs never block input. Null when stopped. */
async function computed(
  { pairs }: Universe,
  basis: Basis,
  spacing: Settings['rows'],
  frame: BreadthFrame,
  stopped: AbortSignal,
): Promise<Breadth | null> {
  const ends = pairs.map(({ small, large }) => Math.min(small.passport.last, large.passport.last))
  const asOf = breadthDay(ends, frame.asOf)
  const rows: BreadthRow[] = []
  let began = performance.now()
  for (const pair of pairs) {
    rows.push(breadthRow(pairCloses(pair, basis, spacing), { ...frame, asOf }))
    if (performance.now() - began < SLICE_MS) continue
    await new Promise(resolve => setTimeout(resolve))
    if (stopped.aborted) return null
    began = performance.now()
  }
  return { asOf, rows }
}
