import { useId, useState } from 'react'
import { isoOf } from '../../metrics/day.ts'
import { readDates } from '../../report/event-dates.ts'
import { counted, listed } from '../../report/format.ts'
import type { Report } from '../../report/report.ts'
import { MOST_EVENTS } from '../../report/settings.ts'
import { keepEvents, keptEvents } from '../../state/kept-events.ts'
import { change } from '../../state/store.ts'

/** Longest file that is read as a list of dates. */
const MOST_BYTES = 100_000

/** The reader's own dates, typed or from a file. They are stored in this browser and part of the link. */
export function OwnEvents({ report }: { readonly report: Report }) {
  const { events } = report.settings
  const [text, setText] = useState(() => events.map(isoOf).join('\n'))
  const [said, setSaid] = useState('')
  const id = useId()
  const kept = events.length === 0 ? keptEvents() : []

  const use = (source: string) => {
    const { days, rejected, beyond } = readDates(source)
    setSaid(told(days.length, rejected, beyond))
    if (days.length === 0) return
    setText(days.map(isoOf).join('\n'))
    keepEvents(days)
    change({ events: days })
  }
  const clear = () => {
    setText('')
    setSaid('The dates were removed.')
    keepEvents([])
    change({ events: [] })
  }
  return (
    <div className="own-events">
      <label htmlFor={id}>Dates, one a line, such as 2008-09-15 or Sep 15, 2008</label>
      <textarea
        id={id}
        rows={4}
        spellCheck={false}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      <div className="panel-controls">
        <button type="button" disabled={text.trim() === ''} onClick={() => use(text)}>
          Use these dates
        </button>
        <label className="file-choice">
          From a CSV{' '}
          <input
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            onChange={async event => {
              const file = event.target.files?.[0]
              if (file === undefined) return
              if (file.size > MOST_BYTES) setSaid(`${file.name} is too long for a list of dates.`)
              else use(await file.text())
            }}
          />
        </label>
        {kept.length === 0 ? null : (
          <button type="button" onClick={() => use(kept.map(isoOf).join('\n'))}>
            Use the {counted(kept.length, 'date')} kept in this browser
          </button>
        )}
        {events.length === 0 ? null : (
          <button type="button" className="plain" onClick={clear}>
            Remove them
          </button>
        )}
      </div>
      <p role="status">{said}</p>
    </div>
  )
}

function told(found: number, rejected: readonly string[], beyond: number): string {
  const lines = rejected.slice(0, 3).map(line => `“${line.slice(0, 30)}”`)
  return [
    found === 0 ? 'No date was found.' : `${counted(found, 'date')} in use.`,
    rejected.length === 0
      ? ''
      : `${counted(rejected.length, 'line')} without a date that can be read one way only: ${listed(lines)}${rejected.length > 3 ? ' and others' : ''}.`,
    beyond === 0 ? '' : `Only the latest ${MOST_EVENTS} are used; ${beyond} earlier ones are left out.`,
  ]
    .filter(sentence => sentence !== '')
    .join(' ')
}
