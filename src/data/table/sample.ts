/**
 * Takes the sample of a table that its layout is found from: its head, and stretches of its middle and its end.
 */
import { type PlacedRecord, recordsBetween } from './records.ts'

export const HEAD = 131_072

export const ELSEWHERE = 65_536

export const MOST_SAMPLED = 4000

/** Excel writes "sep=;" as a first line of its own. */
export function declaredDelimiter(bytes: Uint8Array): { delimiter: number; next: number } | null {
  if (String.fromCharCode(...bytes.subarray(0, 4)).toLowerCase() !== 'sep=') return null
  const delimiter = bytes[4]
  if (delimiter === undefined || delimiter < 9) return null
  let next = 5
  if (bytes[next] === 13) next++
  if (bytes[next] === 10) next++
  return { delimiter, next }
}

/** Records from the middle and the end of a long table, so that its formats are not judged by its head alone. */
export function elsewhere(bytes: Uint8Array, origin: number, delimiter: number): PlacedRecord[] {
  if (bytes.length - origin <= HEAD) return []
  const middle = Math.max(origin + HEAD, bytes.length >> 1)
  const from = (at: number): PlacedRecord[] =>
    recordsBetween(
      bytes,
      at,
      Math.min(bytes.length, at + ELSEWHERE),
      bytes.length,
      delimiter,
      MOST_SAMPLED,
    ).slice(1)
  const tail = Math.max(origin + HEAD, bytes.length - ELSEWHERE)
  return middle + ELSEWHERE >= tail ? from(tail) : [...from(middle), ...from(tail)]
}
