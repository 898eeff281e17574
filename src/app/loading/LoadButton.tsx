import { FILE_INPUT, takeFiles } from './intake.ts'

/** The file chooser, always in the page: what can be dropped can be chosen, by keyboard too. */
export function LoadButton() {
  return (
    <label className="button load-button">
      Load your CSV
      <input
        id={FILE_INPUT}
        type="file"
        multiple
        accept=".csv,.txt,.tsv,.tab,.gz,.zip,.xlsx,.ods,.json,text/csv,text/plain,text/tab-separated-values,application/json"
        className="visually-hidden"
        onChange={event => {
          if (event.target.files) takeFiles(event.target.files)
          // The same file chosen again is a change again.
          event.target.value = ''
        }}
      />
    </label>
  )
}
