import { type MouseEvent, useState } from 'react'
import { tableRows } from './table-rows.ts'

/** Takes the table it stands under along, as a file or by the clipboard. What that needs is fetched when asked for. */
export function TableTools({ name }: { readonly name: string }) {
  const [outcome, setOutcome] = useState('')
  const attempt = (take: (csv: string) => Promise<string>) => (event: MouseEvent) => {
    const table = event.currentTarget.closest('.table')?.querySelector('table')
    if (!table) return
    csvOf(table)
      .then(take)
      .then(setOutcome, () => setOutcome('This could not be fetched; the page may be offline.'))
  }
  return (
    <span className="table-tools no-print">
      <button type="button" className="plain" onClick={attempt(csv => save(name, csv))}>
        CSV
      </button>
      <button type="button" className="plain" onClick={attempt(copy)}>
        Copy
      </button>
      <span role="status">{outcome}</span>
    </span>
  )
}

async function csvOf(table: HTMLTableElement): Promise<string> {
  const { csvText } = await import('../share/csv.ts')
  const [head = [], ...rows] = tableRows(table)
  return csvText(head.map(String), rows)
}

/** Each resolves to what there is to say, or to nothing. */
async function save(name: string, csv: string): Promise<string> {
  const { downloadFile } = await import('../share/download.ts')
  downloadFile(`${name}.csv`, csv, 'text/csv')
  return ''
}

async function copy(csv: string): Promise<string> {
  const { copyText } = await import('../share/clipboard.ts')
  const outcome = await copyText(csv)
  return outcome === 'copied' ? 'Copied as CSV.' : 'The browser does not allow copying here; CSV works.'
}
