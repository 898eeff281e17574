import { dayOfIso, isoOf } from '../metrics/day.ts'
import { basisAbsence, basisShown } from '../report/data-sets.ts'
import { presets } from '../report/presets.ts'
import type { Report } from '../report/report.ts'
import { DEFAULT_SETTINGS, type Settings } from '../report/settings.ts'
import { change, useChoices } from '../state/store.ts'
import { LIMITS, readSetting } from '../state/url.ts'
import { DraftField } from '../ui/DraftField.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { DataSetMenu } from './DataSetMenu.tsx'

interface Props {
  readonly report: Report
}

interface Now extends Props {
  /** The choices themselves, which the report follows a moment later. */
  readonly settings: Settings
}

/** The window, the as-of day, the basis and the lengths: everything on the page follows them at once. */
export function Controls({ report }: Props) {
  const settings = useChoices(all => all.settings)
  return (
    <section className="controls" aria-label="Controls">
      <PairControl report={report} settings={settings} />
      <DataSetMenu report={report} />
      <Presets report={report} settings={settings} />
      <WindowDates report={report} settings={settings} />
      <BasisControl report={report} settings={settings} />
      <details className="more-settings">
        <summary>More settings</summary>
        <div className="more-settings-fields">
          <DraftField
            label="Moving averages"
            value={settings.ma.join(', ')}
            partOf={settings}
            read={text => readSetting('ma', text)}
            onCommit={ma => change({ ma })}
            size={14}
          />
          <NumberField
            label="Volatility over"
            value={settings.vol}
            partOf={settings}
            {...LIMITS.vol}
            whole
            suffix="returns"
            onChange={vol => change({ vol })}
          />
          <NumberField
            label="Near-tie tolerance"
            value={settings.tie}
            partOf={settings}
            {...LIMITS.tie}
            suffix="bp"
            onChange={tie => change({ tie })}
          />
          <Segmented
            label="Gap"
            value={settings.gap}
            options={[
              { value: 'arithmetic', label: 'Arithmetic, pp' },
              { value: 'geometric', label: 'Geometric, %' },
            ]}
            onChange={gap => change({ gap })}
          />
          <button type="button" onClick={() => change(DEFAULT_SETTINGS)}>
            Back to the defaults
          </button>
        </div>
      </details>
    </section>
  )
}

const BASES = [
  { value: 'price', label: 'Price' },
  { value: 'total', label: 'Total return' },
] as const

function BasisControl({ report, settings }: Now) {
  return (
    <Segmented
      label="Basis"
      quietLabel
      value={basisShown(report.pair, settings.basis)}
      options={BASES.map(option => {
        const absence = basisAbsence(report.pair, option.value)
        return { ...option, ...(absence !== null && { disabled: true, title: absence }) }
      })}
      onChange={basis => change({ basis })}
    />
  )
}

function PairControl({ report, settings }: Now) {
  return (
    <span className="pair">
      <span data-side="small">{report.names.small}</span>
      <button
        type="button"
        className="plain"
        aria-label={`Swap sides: take ${report.names.large} for the small side`}
        aria-pressed={settings.swap}
        title="Swap sides"
        onClick={() => change({ swap: !settings.swap })}
      >
        ⇄
      </button>
      <span data-side="large">{report.names.large}</span>
    </span>
  )
}

function Presets({ report, settings }: Now) {
  return (
    <fieldset className="presets">
      <legend className="visually-hidden">Window</legend>
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
    </fieldset>
  )
}

function WindowDates({ report, settings }: Now) {
  const { dates } = report.aligned
  const first = dates[0]!
  const last = dates[dates.length - 1]!
  // A link may ask for days that the prices do not have, which no field takes.
  const within = (day: number) => Math.max(first, Math.min(day, last))
  const from = within(settings.from ?? report.window.first)
  const to = within(settings.to ?? report.window.last)
  return (
    <>
      <DayField
        label="From"
        day={from}
        settings={settings}
        lowest={first}
        highest={to}
        onChange={day => change({ from: day, to: settings.to === null ? null : to })}
      />
      <DayField
        label="As of"
        day={to}
        settings={settings}
        lowest={first}
        highest={last}
        onChange={day => change(windowTo(day, from, to, first))}
      />
    </>
  )
}

/** The window with another as-of day; one before the window's start takes the start along, so that the length stays. */
function windowTo(day: number, from: number, to: number, first: number): Pick<Settings, 'from' | 'to'> {
  return { from: day > from ? from : Math.max(first, day - (to - from)), to: day }
}

interface DayFieldProps {
  readonly label: string
  readonly day: number
  readonly settings: Settings
  readonly lowest: number
  readonly highest: number
  readonly onChange: (day: number) => void
}

function DayField({ label, day, settings, lowest, highest, onChange }: DayFieldProps) {
  return (
    <DraftField
      label={label}
      type="date"
      value={isoOf(day)}
      partOf={settings}
      min={isoOf(lowest)}
      max={isoOf(highest)}
      read={text => {
        const read = dayOfIso(text)
        return read !== null && read >= lowest && read <= highest
          ? { value: read }
          : { expected: `a date from ${isoOf(lowest)} to ${isoOf(highest)}` }
      }}
      onCommit={onChange}
    />
  )
}
