import { type ReactNode, useMemo } from 'react'
import { LongChartsContext } from '../charts/long-charts.ts'
import { useEvidence } from '../state/evidence.ts'
import { change, useChoices } from '../state/store.ts'

/** Gives every long chart the recessions, once they are known, and the reader's choices about axis and tint. */
export function LongCharts({ children }: { readonly children: ReactNode }) {
  const { recessions: shown, scale } = useChoices(all => all.settings)
  // They come with the evidence that the record asks for; no chart waits for them.
  const recessions = useEvidence(false)?.events.recessions ?? null
  const value = useMemo(
    () => ({
      tinted: shown && recessions !== null ? { label: 'US recessions (NBER)', spans: recessions } : null,
      known: recessions !== null,
      scale,
      change,
    }),
    [recessions, shown, scale],
  )
  return <LongChartsContext value={value}>{children}</LongChartsContext>
}
