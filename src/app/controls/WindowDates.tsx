import { isoOf } from '../../metrics/day.ts'
import { formatDay } from '../../report/format.ts'
import type { Report } from '../../report/report.ts'
import type { Settings } from '../../report/settings.ts'
import { askedDays } from '../../report/window.ts'
import { change } from '../../state/store.ts'
import { typedDay } from '../../state/typed-day.ts'
import { readSetting } from '../../state/url.ts'
import { DraftField } from '../../ui/DraftField.tsx'
import { TOUCH, useMedia } from '../../ui/use-media.ts'

interface Props {
  readonly report: Report
  readonly settings: Settings
}

/** The first day and the as-of day. */
export function WindowDates({ report, settings }: Props) {
  const { dates } = report.aligned
  const first = dates[0]!
  const last = dates[dates.length - 1]!
  const touch = useMedia(TOUCH)
  const asked = askedDays(report.pair, settings, report.note)
  // A link may ask for days that the prices do not have, which no field takes.
  const within = (day: number) => Math.max(first, Math.min(day, last))
  const from = within(asked.from ?? report.window.first)
  const to = within(asked.to ?? report.window.last)
  const field = { settings, type: touch ? ('date' as const) : ('text' as const) }
  return (
    <>
      <DayField
        {...field}
        label="From"
        day={from}
        lowest={first}
        highest={to}
        beyond={`The window ends on ${formatDay(to)}; move the as-of day first`}
        relative={text => relative('from', text)}
        onChange={day => change({ from: day })}
      />
      <DayField
        {...field}
        label="As of"
        day={to}
        // A start that is counted back moves along.
        lowest={typeof settings.from === 'string' ? first : from}
        highest={last}
        beyond={`The window begins on ${formatDay(from)}; move its first day first`}
        relative={text => relative('to', text)}
        onChange={day => change({ to: day, ...(settings.from === null && { from }) })}
      />
    </>
  )
}

/** "-1y", "ytd" and "latest" may be typed as they stand in a link. */
function relative<K extends 'from' | 'to'>(name: K, text: string): Settings[K] | null {
  const read = readSetting(name, text.toLowerCase().replace('−', '-'))
  return 'value' in read && typeof read.value === 'string' ? read.value : null
}

interface DayFieldProps<T> {
  readonly label: string
  readonly day: number
  readonly settings: Settings
  readonly type: 'text' | 'date'
  readonly lowest: number
  readonly highest: number
  /** What is said of a day on the wrong side of the window's other end. */
  readonly beyond: string
  readonly relative: (text: string) => T | null
  readonly onChange: (value: T | number) => void
}

function DayField<T>(props: DayFieldProps<T>) {
  const { label, day, settings, type, lowest, highest, beyond, relative, onChange } = props
  return (
    <DraftField<T | number>
      label={label}
      type={type}
      value={isoOf(day)}
      partOf={settings}
      size={10}
      overtype
      {...(type === 'date' && { min: isoOf(lowest), max: isoOf(highest) })}
      read={text => {
        const counted = relative(text)
        if (counted !== null) return { value: counted }
        const read = typedDay(text)
        if (read !== null && read >= lowest && read <= highest) return { value: read }
        const expected = `a date from ${isoOf(lowest)} to ${isoOf(highest)}`
        return {
          expected:
            read !== null && isBeside(read, label, lowest, highest) ? `${expected}. ${beyond}` : expected,
        }
      }}
      onCommit={onChange}
    />
  )
}

/** Whether a day is one of the prices but on the wrong side of the other end of the window. */
function isBeside(day: number, label: string, lowest: number, highest: number): boolean {
  return label === 'From' ? day > highest : day < lowest
}
