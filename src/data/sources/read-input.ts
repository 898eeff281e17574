/**
 * Reads a file of any kind, workbooks included, in the worker or on the page's own thread: step by step, so that the
 * caller can report progress and stop.
 */
import { unzipSync } from 'fflate'
import { readSteps } from '../table/read.ts'
import type { ReadOptions, ReadProgress, ReadResult } from '../table/read-result.ts'
import { sideOfSymbol } from '../table/sides.ts'

/**
 * @yields progress about every 16,000 rows
 * @returns one result for each table, as `readSteps`; of a workbook those of its first sheet with a table, and of a second
 *   one where the two are the two sides
 */
export async function* readInput(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
): AsyncGenerator<ReadProgress, ReadResult[]> {
  if (!isWorkbook(bytes)) return yield* readSteps(bytes, name, options)
  const { sheetsOf } = await import('./workbook.ts')
  const sheets = await sheetsOf(bytes, name)
  if (!sheets.ok) return [{ kind: 'refused', file: name, problems: sheets.problems }]
  const results: ReadResult[] = []
  for (const sheet of sheets.value) results.push(...(yield* readSteps(sheet.bytes, sheet.name, options)))
  return chosenOf(results)
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

/** Of the sheets' results those to go on with: the first that gives anything, and the second where they are two sides. */
function chosenOf(results: readonly ReadResult[]): ReadResult[] {
  const given = results.filter(result => result.kind !== 'refused')
  const [first, ...others] = given
  if (first === undefined) return results.slice(0, 1)
  const side = onlySide(first)
  const second = others.find(other => {
    const its = onlySide(other)
    return side !== null && its !== null && its !== side
  })
  return second === undefined ? [first] : [first, second]
}

/** The side that the one series of a sheet is known to be. */
function onlySide(result: ReadResult): 'small' | 'large' | null {
  if (result.kind !== 'series' || result.candidates.length !== 1) return null
  return sideOfSymbol(result.candidates[0]?.side.series.symbol ?? '')
}
