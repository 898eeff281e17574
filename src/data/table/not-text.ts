/**
 * Tells what is plainly no table as text.
 */
import type { Problem } from '../series/problem.ts'

/** @returns a problem where the bytes are plainly something else than a table as text */
export function notText(bytes: Uint8Array, file: string): Problem | null {
  const problem = (code: string, found: string, action: string): Problem => ({
    code,
    severity: 'error',
    file,
    found,
    expected: 'a table of dates and prices as text',
    action,
  })
  const head = new TextDecoder().decode(bytes.subarray(0, 2048)).trimStart()
  if (head.trim() === '' && bytes.length < 2048)
    return problem('empty', 'an empty file', 'nothing was changed')
  const lower = head.slice(0, 200).toLowerCase()
  if (
    lower.startsWith('<!doctype') ||
    lower.startsWith('<html') ||
    lower.startsWith('<?xml') ||
    lower.startsWith('<head')
  )
    return problem(
      'web-page',
      'a web page',
      'nothing was changed; download the table itself, often behind a “download” or “CSV” button',
    )
  if (lower.startsWith('%pdf'))
    return problem('pdf', 'a PDF document', 'nothing was changed; save the table as CSV')
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return problem(
      'spreadsheet',
      'an old Excel workbook',
      'nothing was changed; save the sheet as CSV, or copy its cells and paste them here',
    )
  if (/^[[{]\s*["[{]/.test(head))
    return problem('json', 'JSON', 'nothing was changed; ask the source for CSV')
  const stretch = bytes.subarray(0, 4096)
  let control = 0
  for (const byte of stretch) if (byte < 9 || (byte > 13 && byte < 32)) control++
  if (control > stretch.length * 0.05)
    return problem('binary', 'binary data', 'nothing was changed; save the table as CSV')
  return null
}
