import { type ReactNode, useId } from 'react'
import { ScrollRegion } from './ScrollRegion.tsx'

export interface Column<Row> {
  readonly id: string
  readonly head: ReactNode
  readonly cell: (row: Row, index: number) => ReactNode
  /** Alignment: `end` for numbers, `start` for words. */
  readonly align?: 'start' | 'end'
  /** The sorting of the rows by this column; its head then has a button for it. */
  readonly sorted?: 'ascending' | 'descending' | 'none'
}

interface Props<Row> {
  readonly caption: ReactNode
  /** The columns; cells of the first one are row headers. */
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row, index: number) => string | number
  /** Attributes of a row, such as `data-claim`. */
  readonly rowData?: (row: Row) => { readonly id?: string; readonly [data: `data-${string}`]: string }
  /** Buttons below the table, such as CSV and copy. */
  readonly actions?: ReactNode
  /** Text below the table, beside the actions. */
  readonly note?: ReactNode
  /** Limits the height to about twenty rows, with a scrollbar of its own. */
  readonly tall?: boolean
  /** Hides the caption except from screen readers, where a heading above says the same. */
  readonly quietCaption?: boolean
  /** On narrow screens, stacks the cells of a row below its header, each with the name of its column. */
  readonly stacks?: boolean
}

/** A table in the style of print: hairlines between rows, aligned numbers, row headers in the first column. */
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
  // Browsers may drop the roles of table elements whose `display` is changed.
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
