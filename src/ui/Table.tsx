import { type ReactNode, useId } from 'react'
import { ScrollRegion } from './ScrollRegion.tsx'

export interface Column<Row> {
  readonly id: string
  readonly head: ReactNode
  readonly cell: (row: Row, index: number) => ReactNode
  /** Numbers stand at the end of their column, words at its start. */
  readonly align?: 'start' | 'end'
  /** How the rows are sorted by this column; its head then holds the button that sorts them. */
  readonly sorted?: 'ascending' | 'descending' | 'none'
}

interface Props<Row> {
  readonly caption: ReactNode
  /** The first column heads its rows. */
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row, index: number) => string | number
  /** Attributes of a row, such as `data-claim`. */
  readonly rowData?: (row: Row) => { readonly id?: string; readonly [data: `data-${string}`]: string }
  /** Buttons beneath the table, such as CSV and copy. */
  readonly actions?: ReactNode
  /** Beneath the table, beside the actions. */
  readonly note?: ReactNode
  /** Keep to a window of about twenty rows that scrolls by itself. */
  readonly tall?: boolean
  /** Keep the caption for screen readers, where a heading above already says it. */
  readonly quietCaption?: boolean
  /** On a narrow screen set the cells of a row beneath its head, each under the name of its column. */
  readonly stacks?: boolean
}

/** A table as tables are set in print: hairlines between rows, numbers flush, the first column heading its row. */
export function Table<Row>(props: Props<Row>) {
  const {
    caption,
    columns,
    rows,
    rowKey,
    rowData,
    actions,
    note,
    tall = false,
    quietCaption = false,
    stacks = false,
  } = props
  const captionId = useId()
  // Browsers may forget what the parts of a table are once these are laid out otherwise.
  const is = (role: string) => (stacks ? { role } : {})
  return (
    <div className="table">
      <ScrollRegion label={{ 'aria-labelledby': captionId }} tall={tall}>
        <table className="data" data-stacks={stacks} {...is('table')}>
          <caption id={captionId} className={quietCaption ? 'visually-hidden' : undefined}>
            {caption}
          </caption>
          <thead {...is('rowgroup')}>
            <tr {...is('row')}>
              {columns.map(column => (
                <th
                  key={column.id}
                  scope="col"
                  data-align={column.align}
                  aria-sort={column.sorted}
                  {...is('columnheader')}
                >
                  {column.head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...is('rowgroup')}>
            {rows.map((row, index) => (
              <tr key={rowKey(row, index)} {...rowData?.(row)} {...is('row')}>
                {columns.map((column, place) =>
                  place === 0 ? (
                    <th key={column.id} scope="row" data-align={column.align} {...is('rowheader')}>
                      {column.cell(row, index)}
                    </th>
                  ) : (
                    <td
                      key={column.id}
                      data-align={column.align}
                      data-head={stacks ? column.head : undefined}
                      {...is('cell')}
                    >
                      {column.cell(row, index)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {actions === undefined && note === undefined ? null : (
        <div className="table-foot">
          {note === undefined ? null : <span>{note}</span>}
          {actions}
        </div>
      )}
    </div>
  )
}
