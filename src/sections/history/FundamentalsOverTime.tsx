import { useMemo, useState } from 'react'
import { TimeSeriesChart } from '../../charts/TimeSeriesChart.tsx'
import { discountHistories, discountSentence } from '../../report/discount-history.ts'
import type { Report } from '../../report/report.ts'
import { ownFundamentals, useOwnFundamentals } from '../../state/own-fundamentals.ts'
import { Panel } from '../../ui/Section.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { discountChart, notedDiscount } from './discount-chart.ts'
import { openFundamentals } from './open-fundamentals.ts'

const WITHOUT =
  'Prices hold no multiples. With a table of P/E, P/B, P/S or earnings per share by date, this shows how the discount of small caps has moved, where it stands in its own history, and the note’s number on it.'

/** The discount of small caps over time, from a table that the reader brings. */
export function FundamentalsOverTime({ report }: { readonly report: Report }) {
  const table = useOwnFundamentals()
  const [id, setId] = useState('')
  const asOf = report.window.last
  const histories = useMemo(() => (table === null ? [] : discountHistories(table, asOf)), [table, asOf])
  const history = histories.find(one => one.id === id) ?? histories[0]
  const chart = useMemo(
    () =>
      history === undefined || table === null || history.now === null
        ? null
        : discountChart(report, table, history),
    [report, table, history],
  )
  const finding =
    history === undefined ? undefined : discountSentence(history, notedDiscount(report, history))
  return (
    <Panel id="multiples" title="Fundamentals over time" finding={finding ?? 'Needs a table of multiples'}>
      {table === null ? (
        <>
          <p>{WITHOUT}</p>
          <p className="subtitle">
            A column “Date” (days, months or quarters), columns such as “Russell 2000 P/E” and “S&amp;P 500
            P/E”, and, where there is one, the day of publication (“Published”): then no number is used before
            it was known. The table is read in this browser and stays until the page is closed.
          </p>
        </>
      ) : null}
      {chart === null && finding !== undefined ? <p>{finding}</p> : null}
      <div className="panel-controls">
        {histories.length < 2 ? null : (
          <Segmented
            label="Measure"
            quietLabel
            value={history?.id ?? ''}
            options={histories.map(one => ({ value: one.id, label: one.label }))}
            onChange={setId}
          />
        )}
        <label className="file-choice">
          {table === null ? 'Open a table' : 'Open another'}{' '}
          <input
            type="file"
            accept=".csv,.txt,.tsv,text/csv,text/plain"
            onChange={event => {
              const file = event.target.files?.[0]
              if (file !== undefined) void openFundamentals(file)
            }}
          />
        </label>
        {table === null ? null : (
          <button type="button" className="plain" onClick={() => ownFundamentals.setState({ table: null })}>
            Remove it
          </button>
        )}
      </div>
      {chart === null ? null : <TimeSeriesChart {...chart} />}
    </Panel>
  )
}
