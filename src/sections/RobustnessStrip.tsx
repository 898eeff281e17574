import { useState } from 'react'
import { verdictWords } from '../report/claims/claim.ts'
import type { OtherReading, Robustness } from '../report/claims/robustness.ts'
import type { Unit } from '../report/figure.ts'
import { formatValue } from '../report/format.ts'
import { Table } from '../ui/Table.tsx'
import { Verdict } from '../ui/Verdict.tsx'
import './robustness.css'

interface Props {
  readonly robustness: Robustness
  readonly unit: Unit
  readonly signed: boolean
}

/** Each verdict as a sign, so that the strip can be read without colours. */
const SIGNS: Readonly<Record<string, { readonly sign: string; readonly tone: string }>> = {
  holds: { sign: '✓', tone: 'good' },
  'holds roughly': { sign: '≈', tone: 'caution' },
  'does not hold': { sign: '✕', tone: 'bad' },
}
const NONE = { sign: '–', tone: 'neutral' }

/** Whether one would have concluded otherwise: a square for each other reading of the claim, and a table of the same. */
export function RobustnessStrip({ robustness, unit, signed }: Props) {
  const { readings, sentence } = robustness
  const [open, setOpen] = useState(false)
  return (
    <details className="robustness" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="strip" aria-hidden="true">
          {readings.map((each, i) => (
            <Square key={i} reading={each} apart={i > 0 && each.group !== readings[i - 1]!.group} />
          ))}
        </span>
        {sentence}
      </summary>
      {open ? <ReadingsTable readings={readings} unit={unit} signed={signed} /> : null}
    </details>
  )
}

interface TableProps extends Pick<Props, 'unit' | 'signed'> {
  readonly readings: readonly OtherReading[]
}

function ReadingsTable({ readings, unit, signed }: TableProps) {
  return (
    <Table
      caption="The claim read in other ways"
      columns={[
        { id: 'reading', head: 'Reading', cell: each => each.label },
        { id: 'verdict', head: 'Verdict', cell: each => <Verdict words={each.verdict} /> },
        {
          id: 'value',
          head: 'Recomputed',
          align: 'end',
          cell: ({ value }) =>
            value === null ? '–' : <data value={value}>{formatValue(value, unit, { signed })}</data>,
        },
      ]}
      rows={readings}
      rowKey={(_, i) => i}
      stacks
    />
  )
}

function Square({ reading, apart }: { readonly reading: OtherReading; readonly apart: boolean }) {
  const { sign, tone } = SIGNS[reading.verdict] ?? NONE
  return (
    <span
      className="square"
      data-tone={tone}
      data-apart={apart}
      title={`${reading.label}: ${verdictWords(reading.verdict)}`}
    >
      {sign}
    </span>
  )
}
