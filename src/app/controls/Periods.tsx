import { useState } from 'react'
import { calendarPeriods } from '../../report/calendar-periods.ts'
import { formatDay } from '../../report/format.ts'
import type { Report } from '../../report/report.ts'
import type { Settings } from '../../report/settings.ts'
import { forgetPeriod, keepPeriod, useNamedPeriods } from '../../state/named-periods.ts'
import { change } from '../../state/store.ts'

interface Props {
  readonly report: Report
  readonly settings: Settings
}

/** Calendar periods, and the windows that the reader has named. */
export default function Periods({ report, settings }: Props) {
  return (
    <>
      <div className="periods-list">
        {calendarPeriods(report, settings).map(({ id, label, meaning, window, current, absent }) => (
          <button
            key={id}
            type="button"
            aria-pressed={current}
            disabled={absent !== null}
            title={absent ?? meaning}
            onClick={() => change(window)}
          >
            {label}
          </button>
        ))}
      </div>
      <OwnPeriods report={report} settings={settings} />
    </>
  )
}

function OwnPeriods({ report, settings: { from, to } }: Props) {
  const own = useNamedPeriods()
  const [name, setName] = useState('')
  const { first, last } = report.window
  return (
    <>
      {own.length === 0 ? null : (
        <ul className="own-periods">
          {own.map(period => (
            <li key={period.name}>
              <button
                type="button"
                aria-pressed={period.from === from && period.to === to}
                onClick={() => change({ from: period.from, to: period.to })}
              >
                {period.name}
              </button>
              <button
                type="button"
                className="plain"
                aria-label={`Forget ${period.name}`}
                onClick={() => forgetPeriod(period.name)}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        className="name-period"
        onSubmit={event => {
          event.preventDefault()
          keepPeriod({ name, from, to })
          setName('')
        }}
      >
        <label>
          Name {formatDay(first)} – {formatDay(last)}
          <input value={name} maxLength={40} onChange={event => setName(event.target.value)} />
        </label>
        <button type="submit" disabled={name.trim() === ''}>
          Keep
        </button>
      </form>
    </>
  )
}
