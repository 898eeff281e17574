import { verdictWords } from '../../report/claims/claim.ts'
import type { OtherReading, Robustness } from '../../report/claims/robustness.ts'
import type { Unit } from '../../report/figure.ts'
import { formatValue } from '../../report/format.ts'
import { Table } from '../../ui/Table.tsx'
import { Verdict } from '../../ui/Verdict.tsx'

interface Props {
  readonly robustness: Robustness
  readonly unit: Unit
}

/** Each verdict as a sign, so that the strip can be read without colours. */
const SIGNS: Readonly<Record<string, { readonly sign: string; readonly tone: string }>> = {
  holds: { sign: '✓', tone: 'good' },
  'holds roughly': { sign: '≈', tone: 'caution' },
  'does not hold': { sign: '✕', tone: 'bad' },
}
const NONE = { sign: '–', tone: 'neutral' }

/** Whether one would have concluded otherwise: a square for each other reading of the claim, and a table of the same. */
export function RobustnessStrip({ robustness, unit }: Props) {
  const { readings, sentence } = robustness
  return (
    <details className="robustness">
      <summary>
        <span className="strip" aria-hidden="true">
          {readings.map((each, i) => (
            <Square key={i} reading={each} apart={i > 0 && each.group !== readings[i - 1]!.group} />
          ))}
        </span>
        {sentence}
      </summary>
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
              typeof value !== 'number' ? (
                '–'
              ) : (
                <data value={value}>{formatValue(value, unit, { signed: unit !== 'sessions' })}</data>
              ),
          },
        ]}
        rows={readings}
        rowKey={(_, i) => i}
        stacks
      />
    </details>
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
