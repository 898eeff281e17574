import { dataSetOf } from '../../report/data-sets.ts'
import { counted, formatDay, formatValue } from '../../report/format.ts'
import type { Report } from '../../report/report.ts'
import { type Tracking, trackingOf } from '../../report/tracking.ts'
import { useEvidence } from '../../state/evidence.ts'
import { DATA_SET_PASSPORTS } from './data-set-passports.ts'

/** Source and quirks of a bundled data set; nothing for other prices. */
export function DataSetPassport({ report }: { readonly report: Report }) {
  const facts = dataSetOf(report.pair)
  if (facts === null) return null
  const { publisher, vintage, investable, quirks } = DATA_SET_PASSPORTS[facts.id]
  return (
    <dl className="conventions">
      <Entry term="Source" text={publisher} />
      <Entry term="Vintage" text={vintage} />
      <Entry term="Investable" text={investable} />
      {facts.lacks === null ? null : <Entry term="Basis" text={`${facts.lacks.reason}.`} />}
      {facts.id === 'funds' ? null : <TrackingDifference report={report} />}
      {quirks.map(text => (
        <Entry key={text} term="Known quirk" text={text} />
      ))}
    </dl>
  )
}

function Entry({ term, text }: { readonly term: string; readonly text: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  )
}

/** The tracking difference of the data set from the funds over their common months. */
function TrackingDifference({ report }: { readonly report: Report }) {
  const evidence = useEvidence()
  const facts = dataSetOf(report.pair)
  const [pair, funds] = [facts === null ? undefined : evidence?.sets[facts.id], evidence?.sets.funds]
  if (pair === undefined || funds === undefined) return null
  const [small, large] = [trackingOf(pair, funds, 'small'), trackingOf(pair, funds, 'large')]
  if (small === null || large === null) return null
  const text = `${told(small, pair.small.symbol, funds.small.symbol)}; ${told(large, pair.large.symbol, funds.large.symbol)}. Over ${counted(small.months, 'month')} from ${formatDay(small.first, 'month')} to ${formatDay(small.last, 'month')}.`
  return <Entry term="Difference from the funds" text={text} />
}

function told({ error, ahead }: Tracking, ours: string, fund: string): string {
  const size = (value: number) => formatValue(Math.abs(value), 'fraction', { digits: 1 })
  return `${ours} was ${size(ahead)} a year ${ahead < 0 ? 'behind' : 'ahead of'} ${fund}, with a tracking error of ${size(error)}`
}
