/**
 * What the reader hands to the page, on its way to the part that reads it, which is fetched with the first file.
 */
import { tell } from '../../state/store.ts'

/** Names the one file input of the page. */
export const FILE_INPUT = 'price-files'

/** Reads files that were dropped, chosen or pasted. */
export function takeFiles(files: Iterable<File>): void {
  // A browser empties the list of a drop or an input once the event is over.
  const all = [...files]
  const [first] = all
  if (all.length > 1) withLoader(({ loadFiles }) => loadFiles(all))
  else if (first !== undefined) void (/\.json$/i.test(first.name) ? takeJson(first) : takeOne(first))
}

/** Words of a table of multiples; whether it is one is settled by who reads such tables. */
const MULTIPLES = /\bp ?\/? ?[ebs]\b|_p[ebs]\b|\beps\b|earnings/i

async function takeOne(file: File): Promise<void> {
  const head = await headOf(file)
  if (MULTIPLES.test(head)) {
    const { looksLikeFundamentals } = await import('../../data/table/fundamentals-table.ts')
    if (looksLikeFundamentals(head)) {
      const { openFundamentals } = await import('../../sections/history/open-fundamentals.ts')
      if (await openFundamentals(file)) window.location.hash = 'multiples'
      return
    }
  }
  withLoader(({ loadFiles }) => loadFiles([file]))
}

/** The beginning of a file as text; '' where it cannot be read, which the loader will say. */
async function headOf(file: File): Promise<string> {
  try {
    return await file.slice(0, 4096).text()
  } catch {
    return ''
  }
}

/** A note's file begins with its format; any other JSON is a table of prices. */
const NOTE = /"format"\s*:\s*1\b[\s\S]*"claims"\s*:|"claims"\s*:[\s\S]*"format"\s*:\s*1\b/

async function takeJson(file: File): Promise<void> {
  const text = await file.text().catch(() => '')
  if (!NOTE.test(text.slice(0, 400_000))) return withLoader(({ loadFiles }) => loadFiles([file]))
  const { openNoteFile } = await import('../../sections/notes/open-note.ts')
  if (openNoteFile(text, file.name)) document.getElementById('notes')?.scrollIntoView()
}

/** Reads a table given as text. */
export function takeText(text: string, name = 'pasted cells'): void {
  withLoader(({ loadText }) => loadText(text, name))
}

/** Whether a text could be a table: two lines or more, with cells. */
export function looksLikeTable(text: string): boolean {
  return /\S.*[\t,;|].*[\r\n]+.*\S/.test(text)
}

/** Opens the reader's own file chooser. */
export function chooseFiles(): void {
  document.getElementById(FILE_INPUT)?.click()
}

function withLoader(use: (loader: typeof import('./loader.ts')) => void): void {
  import('./loader.ts').then(use, () =>
    tell(
      'alert',
      'The part of the page that reads files did not arrive. Check the connection and try again.',
    ),
  )
}
