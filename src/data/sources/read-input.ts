/**
 * Reads a file of any kind, workbooks included, in the worker or on the page's own thread: step by step, so that the
 * caller can report progress and stop.
 */
import { unzipSync } from 'fflate'
import { readSteps } from '../table/read.ts'
import type { ReadOptions, ReadProgress, ReadResult } from '../table/read-result.ts'
import { chosenTables } from './choose-table.ts'

/**
 * @yields progress about every 16,000 rows
 * @returns one result for each table, as `readSteps`; of a workbook or an archive those of the tables that are chosen
 */
export async function* readInput(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
): AsyncGenerator<ReadProgress, ReadResult[]> {
  if (!isWorkbook(bytes))
    return [...chosenTables(yield* readSteps(bytes, name, options), name, options.answers)]
  const { sheetsOf } = await import('./workbook.ts')
  const sheets = await sheetsOf(bytes, name)
  if (!sheets.ok) return [{ kind: 'refused', file: name, problems: sheets.problems }]
  const results: ReadResult[] = []
  for (const sheet of sheets.value) results.push(...(yield* readSteps(sheet.bytes, sheet.name, options)))
  // A sheet without a table is a page of notes or a chart; a workbook of nothing else is refused for its first.
  const tables = results.filter(result => result.kind !== 'refused')
  return tables.length === 0 ? results.slice(0, 1) : [...chosenTables(tables, name, options.answers)]
}

/** Whether bytes are an .xlsx or .ods workbook, told by the names of its parts. */
function isWorkbook(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false
  const names: string[] = []
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name)
        return false
      },
    })
  } catch {
    return false
  }
  return names.includes('xl/workbook.xml') || (names.includes('content.xml') && names.includes('mimetype'))
}
