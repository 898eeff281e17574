import { presets } from '../../report/presets.ts'
import type { Report } from '../../report/report.ts'
import type { Settings } from '../../report/settings.ts'
import { change } from '../../state/store.ts'

interface Props {
  readonly report: Report
  readonly settings: Settings
}

/** The windows that analysts ask for by name, as a row of buttons. */
export function Presets({ report, settings }: Props) {
  return (
    <span className="presets">
      {presets(report, settings).map(preset => (
        <button
          key={preset.id}
          type="button"
          aria-pressed={preset.current}
          disabled={preset.absent !== null}
          title={preset.absent ?? preset.meaning}
          onClick={() => change(preset.window)}
        >
          {preset.label}
        </button>
      ))}
    </span>
  )
}
