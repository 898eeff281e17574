/**
 * A table of the page as rows of cells for a file: figures unrounded, words as they read.
 */

/** A number where the table has a figure, else text. */
export type TableCell = string | number

/**
 * Reads a table as it stands. A cell that holds several things (a figure, its signal, the average beneath it) takes as
 * many columns as it has things, each under the head of its own column.
 *
 * @returns the head, then the rows, all equally long
 */
export function tableRows(table: HTMLTableElement): TableCell[][] {
  const lines = [...table.rows].map(row => [...row.cells].map(parts))
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(1, ...lines.map(line => line[column]?.length ?? 0)),
  )
  return lines.map((line, row) =>
    widths.flatMap((width, column) => {
      const cell = line[column] ?? []
      const empty = row === 0 ? (cell[0] ?? '') : ''
      return Array.from({ length: width }, (_, i) => cell[i] ?? empty)
    }),
  )
}

/** Text for screen readers alone, the squares of other readings, and their table, which is another one. */
const LEFT_OUT = '.visually-hidden, .strip, table'

/** What a cell holds, in order: the exact values of figures and inputs, and the text between them. */
function parts(cell: HTMLTableCellElement): TableCell[] {
  const found: TableCell[] = []
  let text = ''
  const flush = () => {
    const plain = text.replace(/\s+/g, ' ').trim()
    // A dash says that there is nothing, or stands between two things.
    if (!/^–?$/.test(plain)) found.push(exact(plain))
    text = ''
  }
  const walk = (node: Node) => {
    if (node instanceof HTMLDataElement || node instanceof HTMLInputElement) {
      flush()
      found.push(exact(node.value))
    } else if (node instanceof Text) {
      text += node.data
    } else if (!(node instanceof Element && node.matches(LEFT_OUT))) {
      for (const child of node.childNodes) walk(child)
    }
  }
  walk(cell)
  flush()
  return found
}

function exact(value: string): TableCell {
  return /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(value) ? Number(value) : value
}
