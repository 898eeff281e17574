import { dismiss, useChoices } from '../state/store.ts'
import { NewVersion } from './NewVersion.tsx'

/** What the page has to say: statuses politely, alerts at once, each until it is dismissed. */
export function Messages() {
  const messages = useChoices(all => all.messages)
  return (
    <div className="messages">
      <NewVersion />
      {messages.map(({ id, kind, text, details, about = 'Details', actions = [] }) => (
        <div key={id} className="notice" data-tone={kind} role={kind}>
          <p>{text}</p>
          {details === undefined ? null : (
            <details open={kind === 'alert'}>
              <summary>{about}</summary>
              <ul>
                {details.map((line, i) => (
                  <li key={i}>{line}</li>
                ))}
              </ul>
            </details>
          )}
          {actions.map(({ label, run }) => (
            <button key={label} type="button" onClick={run}>
              {label}
            </button>
          ))}
          <button type="button" className="plain" aria-label="Dismiss" onClick={() => dismiss(id)}>
            ×
          </button>
        </div>
      ))}
    </div>
  )
}
