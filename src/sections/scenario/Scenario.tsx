import { HeatMap } from '../../charts/HeatMap.tsx'
import { formatValue } from '../../report/format.ts'
import type { Report } from '../../report/report.ts'
import { type Scenario as ScenarioOf, scenarioInputs, scenarioOf } from '../../report/scenario.ts'
import { requirementId } from '../../report/topics/scenario.ts'
import { Figure } from '../../ui/Figure.tsx'
import { SectionHead } from '../../ui/Section.tsx'
import { Table } from '../../ui/Table.tsx'
import { InputField } from '../fundamentals/InputField.tsx'
import { input } from '../fundamentals/inputs.ts'
import '../panels.css'
import '../sections.css'
import { TableTools } from '../TableTools.tsx'
import { Value } from '../Value.tsx'
import { scenarioGrid } from './grid.ts'

/** The earnings growth and re-rating with which small caps would lead by as much as the note expects. */
export default function Scenario({ report }: { readonly report: Report }) {
  const scenario = scenarioOf(report)
  const start = report.note?.fundamentals?.scenario ?? null
  const grid = scenarioGrid(report)
  if (scenario === null || start === null || grid === null) return null
  const { growth, multiple } = scenarioInputs(start)
  const ids = [growth.small, growth.large, multiple.small, multiple.large]
  const fields = ids.map(id => input(id, report)).filter(each => each !== null)
  return (
    <>
      <SectionHead
        headline={scenario.sentence}
        subtitle="Price return = (1 + EPS growth) × (1 + re-rating) − 1: an identity, not a model. Inputs are those of section III; change them here or there."
      />
      <div className="panel-controls">
        {fields.map(each => (
          <span key={each.id} className="named-input">
            <span aria-hidden="true">{each.label}</span> <InputField input={each} />
          </span>
        ))}
      </div>
      <Requirements scenario={scenario} large={report.note?.subject.large.name ?? report.names.large} />
      <HeatMap {...grid} />
    </>
  )
}

interface RequirementsProps {
  readonly scenario: ScenarioOf
  /** The note's name of large caps. */
  readonly large: string
}

function Requirements({ scenario, large }: RequirementsProps) {
  const rows = scenario.requirements.map(each => ({ ...each, id: requirementId(each.gap) }))
  return (
    <Table
      caption="What must be true of the small-cap multiple, with large caps not re-rated"
      columns={[
        {
          id: 'gap',
          head: 'For a lead of',
          cell: ({ gap }) => (gap === 0 ? 'nothing (break-even)' : formatValue(gap, 'points', { digits: 0 })),
        },
        {
          id: 'rerating',
          head: 'Re-rating needed',
          align: 'end',
          cell: ({ id }) => <Figure figure={scenario.figures[id]} />,
        },
        {
          id: 'multiple',
          head: 'Forward P/E then',
          align: 'end',
          cell: ({ multiple }) => <Value value={multiple} unit="times" digits={1} />,
        },
        {
          id: 'discount',
          head: `Discount to ${large} then`,
          align: 'end',
          cell: ({ discount }) =>
            discount === null ? 'n/a' : <Value value={discount} unit="fraction" digits={1} />,
        },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
      actions={<TableTools name="scenario" />}
      note={
        <>
          With neither side re-rated the implied gap is <Figure figure={scenario.figures['scenario.gap']} />{' '}
          and the relative return <Figure figure={scenario.figures['scenario.relative']} />.
        </>
      }
    />
  )
}
