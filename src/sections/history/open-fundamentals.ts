import { sentence } from '../../data/series/problem.ts'
import { readFundamentals } from '../../data/table/fundamentals-table.ts'
import { counted } from '../../report/format.ts'
import { ownFundamentals } from '../../state/own-fundamentals.ts'
import { tell } from '../../state/store.ts'

const MS_PER_DAY = 86_400_000

/** Shows a table of multiples or earnings. If it cannot be read, a message says why and the earlier table stays. */
export async function openFundamentals(file: File): Promise<boolean> {
  const today = Math.floor(Date.now() / MS_PER_DAY)
  const read = readFundamentals(new Uint8Array(await file.arrayBuffer()), file.name, today)
  if (!read.ok) {
    for (const problem of read.problems) tell('alert', sentence(problem))
    return false
  }
  const { series, pointInTime, leftOut } = read.value
  ownFundamentals.setState({ table: read.value })
  const columns = series.map(({ column, side }) => `${column} (${side})`)
  tell(
    'status',
    `Read ${file.name}: ${[...new Set(columns)].join(', ')}. ${
      pointInTime
        ? 'Each number counts from the day on which it was published.'
        : 'The table does not say when a number was published: each counts from the end of its period, when it may not have been known.'
    }${leftOut > 0 ? ` ${counted(leftOut, 'cell')} without a usable number left out.` : ''}`,
  )
  return true
}
