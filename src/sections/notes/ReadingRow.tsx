import { useState } from 'react'
import { isoOf } from '../../metrics/day.ts'
import type { Reading } from '../../notes/reader/reading.ts'
import { unitOfMeasure } from '../../notes/reader/units.ts'
import { isSigned } from '../../report/claims/own-window.ts'
import { measureName, type Names, windowName } from '../../report/claims/read-claim.ts'
import { formatValue } from '../../report/format.ts'
import { Verdict } from '../../ui/Verdict.tsx'
import { RobustnessStrip } from '../RobustnessStrip.tsx'
import { ForecastPath } from './ForecastPath.tsx'
import type { JudgedReading } from './model.ts'
import { ReadingEditor } from './ReadingEditor.tsx'
import { saidOf } from './reading-fields.ts'

interface Props {
  readonly judged: JudgedReading
  readonly names: Names
  /** Whether the sentence can mean another reading as well. */
  readonly either: boolean
  /** Takes the corrected reading, or null when it states nothing. */
  readonly onChange: (reading: Reading | null) => void
  /** Takes this reading of those that the sentence can mean. */
  readonly onChoose: () => void
}

/** One statement: what, when and how much it says, how it stands, and why. */
export function ReadingRow({ judged, names, either, onChange, onChoose }: Props) {
  const [field, setField] = useState<'figure' | 'from' | 'value' | null>(null)
  const { reading, finding, robustness, forecast } = judged
  const { figure, side, from, to, kind, reported } = reading
  const recomputed = finding.recomputed
  const chip = (name: 'figure' | 'from' | 'value', text: string, said: string) => (
    <button
      type="button"
      className="chip"
      aria-expanded={field !== null}
      title={`Correct the ${said}`}
      onClick={() => setField(field === null ? name : null)}
    >
      <span className="visually-hidden">{said}: </span>
      {text}
    </button>
  )
  return (
    <li
      className="note-reading"
      data-figure={figure}
      data-side={side}
      data-from={from === null ? undefined : isoOf(from)}
      data-to={isoOf(to)}
      data-kind={kind}
      data-reported={reported === null ? undefined : JSON.stringify(reported)}
      data-verdict={finding.verdict}
    >
      <div className="chips">
        {either ? <span className="either">either</span> : null}
        {chip('figure', measureName(figure, side, names), 'measure')}
        {chip('from', windowName(reading), 'window')}
        {chip('value', saidOf(reading), 'value')}
        <Verdict words={finding.verdict} />
        {recomputed === null ? null : (
          <span className="recomputed">
            <span className="visually-hidden">recomputed </span>
            <data value={recomputed.value}>
              {formatValue(recomputed.value, recomputed.unit, {
                signed: isSigned(figure),
              })}
            </data>
          </span>
        )}
        {either ? (
          <button type="button" className="plain no-print" onClick={onChoose}>
            It means this one
          </button>
        ) : null}
      </div>
      <p className="note-reading-why">
        {finding.why} <small>Rule: {finding.tolerance}</small>
      </p>
      {field === null ? null : (
        <ReadingEditor
          reading={reading}
          names={names}
          first={field}
          onApply={next => {
            onChange(next)
            setField(null)
          }}
          onRemove={() => onChange(null)}
          onClose={() => setField(null)}
        />
      )}
      {robustness === null ? null : (
        <RobustnessStrip
          robustness={robustness}
          unit={finding.recomputed?.unit ?? unitOfMeasure(figure)}
          signed={isSigned(figure)}
        />
      )}
      {forecast === null ? null : <ForecastPath reading={reading} score={forecast} />}
    </li>
  )
}
