import { type MouseEvent, use, useState } from 'react'
import { MarkContext } from '../ui/mark.ts'
import { tableRows } from './table-rows.ts'

/** Exports the table above as a file or to the clipboard. The code for it is loaded on the first use. */
export function TableTools({ name }: { readonly name: string }) {
  const [outcome, setOutcome] = useState('')
  const mark = use(MarkContext)
  const attempt = (take: (csv: string) => Promise<string>) => (event: MouseEvent) => {
    const table = event.currentTarget.closest('.table')?.querySelector('table')
    if (!table) return
    csvOf(table, mark)
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

async function csvOf(table: HTMLTableElement, mark: string | null): Promise<string> {
  const { markedCsv } = await import('../share/csv.ts')
  const [head = [], ...rows] = tableRows(table)
  return markedCsv(head.map(String), rows, mark)
}

/** Each action resolves to a message, or to nothing. */
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
