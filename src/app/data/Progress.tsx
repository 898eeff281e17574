import { counted } from '../../report/format.ts'
import { cancel } from './loader.ts'
import type { Phase } from './phase.ts'

type Busy = Extract<Phase, { kind: 'reading' | 'fetching' }>

/** How far a load has come, and the way out of it. */
export function Progress({ phase }: { readonly phase: Busy }) {
  const { text, done, total } = phase.kind === 'fetching' ? fetching(phase) : reading(phase)
  return (
    <section className="loading" aria-label="Loading">
      <p role="status">{text}</p>
      {/* Without a value it says only that something is under way. */}
      <progress aria-label="Loaded so far" {...(total !== null && { value: done, max: total })} />
      <button type="button" onClick={cancel}>
        Cancel
      </button>
    </section>
  )
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

function fetching({ host, bytes, total }: Extract<Phase, { kind: 'fetching' }>) {
  const so = bytes === 0 ? '' : `: ${megabytes(bytes)}${total === null ? '' : ` of ${megabytes(total)}`}`
  return { text: `Fetching from ${host}${so}`, done: bytes, total }
}

function reading({ name, progress }: Extract<Phase, { kind: 'reading' }>) {
  if (progress === null) return { text: `Reading ${name}`, done: 0, total: null }
  const { bytes, totalBytes, rows } = progress
  return {
    text: `Reading ${name}: ${megabytes(bytes)} of ${megabytes(totalBytes)}, ${counted(rows, 'row')}`,
    done: bytes,
    total: totalBytes,
  }
}
