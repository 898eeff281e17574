import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { VERDICTS, verdictWords } from '../../src/report/claims/claim.ts'
import { Dialog } from '../../src/ui/Dialog.tsx'
import { NumberField } from '../../src/ui/NumberField.tsx'
import { Panel } from '../../src/ui/Section.tsx'
import { Segmented } from '../../src/ui/Segmented.tsx'
import { Select } from '../../src/ui/Select.tsx'
import { Stars } from '../../src/ui/Stars.tsx'
import { Table } from '../../src/ui/Table.tsx'
import { Verdict } from '../../src/ui/Verdict.tsx'

describe('Table', () => {
  it('has a caption, heads its columns and heads its rows by the first one', () => {
    render(
      <Table
        caption="Growth of earnings"
        columns={[
          { id: 'year', head: 'Year', cell: row => row.year },
          { id: 'small', head: 'Small', align: 'end', cell: row => row.small },
        ]}
        rows={[
          { year: '2024', small: '5.9%' },
          { year: '2025', small: '42.2%' },
        ]}
        rowKey={row => row.year}
        note="Two years"
      />,
    )
    const table = screen.getByRole('table', { name: 'Growth of earnings' })
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(head => head.textContent),
    ).toEqual(['Year', 'Small'])
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map(head => head.textContent),
    ).toEqual(['2024', '2025'])
    expect(screen.getByText('Two years')).toBeVisible()
    expect(screen.queryByRole('region')).not.toBeInTheDocument()
  })

  it('says what its parts are and names each cell where its rows are set as blocks', () => {
    render(
      <Table
        caption="Growth of earnings"
        stacks
        columns={[
          { id: 'year', head: 'Year', cell: row => row.year },
          { id: 'small', head: 'Small', cell: row => row.small },
        ]}
        rows={[{ year: '2024', small: '5.9%' }]}
        rowKey={row => row.year}
      />,
    )
    const cell = screen.getByRole('cell', { name: '5.9%' })
    expect(cell).toHaveAttribute('data-head', 'Small')
    for (const part of ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell'])
      for (const one of screen.getAllByRole(part)) expect(one).toHaveAttribute('role', part)
  })

  it('can be reached and scrolled by keys where it scrolls', () => {
    render(
      <Table
        caption="Long"
        tall
        columns={[{ id: 'n', head: 'N', cell: n => n }]}
        rows={[1, 2]}
        rowKey={n => n}
      />,
    )
    expect(screen.getByRole('region', { name: 'Long' })).toHaveAttribute('tabindex', '0')
  })
})

describe('Verdict and Stars', () => {
  it.each(VERDICTS)('says %s in words, and not by colour alone', words => {
    const { container } = render(<Verdict words={words} />)
    expect(container).toHaveTextContent(verdictWords(words))
    expect(container.querySelector('svg path')).toBeInTheDocument()
  })

  it('reads stars as a number out of five', () => {
    const { container } = render(<Stars n={4} />)
    expect(screen.getByRole('img', { name: '4 out of 5' })).toBeInTheDocument()
    expect(container.querySelectorAll('[data-filled="true"]')).toHaveLength(4)
  })
})

function Opener() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      <Dialog open={open} title="Relative gap" onClose={() => setOpen(false)}>
        <p>The body</p>
      </Dialog>
    </>
  )
}

describe('Dialog', () => {
  it('is named by its title, closes by its button and gives focus back', async () => {
    const user = userEvent.setup()
    render(<Opener />)
    await user.click(screen.getByRole('button', { name: 'Open' }))
    const dialog = screen.getByRole('dialog', { name: 'Relative gap' })
    expect(within(dialog).getByText('The body')).toBeInTheDocument()
    await user.click(within(dialog).getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Open' })).toHaveFocus()
  })

  it('opens again after the browser has closed it by itself', async () => {
    const user = userEvent.setup()
    render(<Opener />)
    await user.click(screen.getByRole('button', { name: 'Open' }))
    const dialog = screen.getByRole('dialog')
    dialog.removeAttribute('open')
    fireEvent(dialog, new Event('close'))
    await user.click(screen.getByRole('button', { name: 'Open' }))
    expect(screen.getByRole('dialog', { name: 'Relative gap' })).toHaveAttribute('open')
  })
})

describe('Panel', () => {
  it('is a region named by its heading, with an anchor and a source', () => {
    const { container } = render(
      <Panel id="risk" title="Risk" source="Source: prices">
        Body
      </Panel>,
    )
    expect(screen.getByRole('region', { name: 'Risk' })).toHaveAttribute('id', 'risk')
    expect(container).toHaveTextContent('Source: prices')
  })
})

describe('fields', () => {
  it('chooses one of few by radio buttons', async () => {
    const user = userEvent.setup()
    const onChange = vi.fn()
    const options = [
      { value: 'price', label: 'Price' },
      { value: 'total', label: 'Total return' },
    ] as const
    render(<Segmented label="Basis" value="price" options={options} onChange={onChange} />)
    const group = screen.getByRole('group', { name: 'Basis' })
    expect(within(group).getByRole('radio', { name: 'Price' })).toBeChecked()
    await user.click(within(group).getByRole('radio', { name: 'Total return' }))
    expect(onChange).toHaveBeenCalledWith('total')
  })

  it('chooses one of many by a list', async () => {
    const user = userEvent.setup()
    const onChange = vi.fn()
    const options = [
      { value: 'small', label: 'IWM' },
      { value: 'large', label: 'SPY' },
    ] as const
    render(<Select label="Fund" value="small" options={options} onChange={onChange} />)
    await user.selectOptions(screen.getByRole('combobox', { name: 'Fund' }), 'SPY')
    expect(onChange).toHaveBeenCalledWith('large')
  })

  it('takes a number on Enter, in either decimal notation, and steps by arrow', async () => {
    const user = userEvent.setup()
    const onChange = vi.fn()
    render(<NumberField label="P/E" value={14.2} step={0.1} onChange={onChange} />)
    const field = screen.getByRole('textbox', { name: 'P/E' })
    await user.clear(field)
    await user.type(field, '15,5')
    expect(onChange).not.toHaveBeenCalled()
    await user.keyboard('{Enter}')
    expect(onChange).toHaveBeenLastCalledWith(15.5)
    await user.keyboard('{ArrowUp}')
    expect(onChange).toHaveBeenLastCalledWith(14.3)
  })

  it('gives up what was rejected when another value is in force', async () => {
    const user = userEvent.setup()
    const field = (value: number) => <NumberField label="P/E" value={value} onChange={vi.fn()} />
    const { rerender } = render(field(14))
    const input = screen.getByLabelText('P/E')
    await user.type(input, 'x{Enter}')
    expect(input).toBeInvalid()
    rerender(field(15))
    expect(input).toHaveValue('15')
    expect(input).toBeValid()
  })

  it('keeps what it cannot take, says what it expected, and changes nothing', async () => {
    const user = userEvent.setup()
    const onChange = vi.fn()
    render(<NumberField label="Window" value={20} min={2} max={250} whole onChange={onChange} />)
    const field = screen.getByRole('textbox', { name: 'Window' })
    await user.clear(field)
    await user.type(field, '1.5{Enter}')
    expect(field).toHaveValue('1.5')
    expect(field).toBeInvalid()
    expect(screen.getByRole('alert')).toHaveTextContent('Expected a whole number from 2 to 250.')
    expect(onChange).not.toHaveBeenCalled()
    await user.keyboard('{Escape}')
    expect(field).toHaveValue('20')
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })
})
