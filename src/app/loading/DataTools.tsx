import { useId, useState } from 'react'
import type { PricePair } from '../../data/series/series.ts'
import { isSavedPage } from '../../data/sources/saved-page.ts'
import type { Report } from '../../report/report.ts'
import { downloadFile } from '../../share/download.ts'
import { problemsCsv } from '../../share/problems-csv.ts'
import { chooseFiles, takeText } from './intake.ts'
import { problemTables } from './problem-tables.ts'
import { sampleCsv } from './sample.ts'
import { showBundled } from './show-bundled.ts'

interface Props {
  readonly report: Report
  readonly pair: PricePair | null
}

/** The ways in for the reader's own prices, an example of what they may look like, and the way back. */
export function DataTools({ report, pair }: Props) {
  const problems = pair === null ? undefined : problemTables.get(pair)
  return (
    <>
      <p>
        Drop one or two files (CSV, Excel, ODS or JSON) anywhere on this page, from whatever source you use:
        any common layout of dates and prices is recognised by its content. The files are read in this browser
        and sent nowhere.
      </p>
      <div className="data-tools">
        <button type="button" onClick={chooseFiles}>
          Choose files…
        </button>
        <button
          type="button"
          className="plain"
          onClick={() => downloadFile('sample.csv', sampleCsv(report), 'text/csv')}
        >
          Download a sample CSV
        </button>
        {problems === undefined ? null : (
          <button
            type="button"
            className="plain"
            onClick={() => downloadFile('problems.csv', problemsCsv(problems), 'text/csv')}
          >
            Download all problems met while reading
          </button>
        )}
        {pair === null || pair.bundled || isSavedPage() ? null : (
          <button type="button" onClick={() => void showBundled()}>
            Use the bundled data again
          </button>
        )}
      </div>
      <PasteCells />
    </>
  )
}

function PasteCells() {
  const [cells, setCells] = useState('')
  const id = useId()
  return (
    <details className="paste-cells">
      <summary>Paste cells from a spreadsheet</summary>
      <label htmlFor={id}>Cells with dates and prices, with or without a header</label>
      <textarea
        id={id}
        rows={6}
        spellCheck={false}
        placeholder={'Date\tIWM\tSPY\n2026-01-20\t262.58\t677.58'}
        value={cells}
        onChange={event => setCells(event.target.value)}
      />
      <button type="button" disabled={cells.trim() === ''} onClick={() => takeText(cells)}>
        Load the pasted cells
      </button>
    </details>
  )
}
