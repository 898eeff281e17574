import { counted } from '../../report/format.ts'
import { cancel } from './loader.ts'
import type { Phase } from './phase.ts'

type Busy = Extract<Phase, { kind: 'reading' | 'fetching' }>

/** How far a load has come, and the way out of it. */
export function Progress({ phase }: { readonly phase: Busy }) {
  const { what, soFar, done, total } = phase.kind === 'fetching' ? fetching(phase) : reading(phase)
  return (
    <section className="loading" aria-label="Loading">
      {/* The count changes many times a second, which is too much to be read out. */}
      <p>
        <span role="status">{what}</span>
        {soFar}
      </p>
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
  const soFar = bytes === 0 ? '' : `: ${megabytes(bytes)}${total === null ? '' : ` of ${megabytes(total)}`}`
  return { what: `Fetching from ${host}`, soFar, done: bytes, total }
}

function reading({ name, progress }: Extract<Phase, { kind: 'reading' }>) {
  const what = `Reading ${name}`
  if (progress === null) return { what, soFar: '', done: 0, total: null }
  const { bytes, totalBytes, rows } = progress
  return {
    what,
    soFar: `: ${megabytes(bytes)} of ${megabytes(totalBytes)}, ${counted(rows, 'row')}`,
    done: bytes,
    total: totalBytes,
  }
}
