/**
 * Names of months and weekdays, with their short forms, in English.
 */

function table(lines: string, first: number): Readonly<Record<string, number>> {
  const entries = lines
    .split('|')
    .flatMap((names, at) => names.split(' ').map(name => [name, first + at] as const))
  return Object.fromEntries(entries)
}

/** 1 to 12. */
export const MONTHS = table(
  'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec',
  1,
)

/** 0 is Sunday. */
export const WEEKDAYS = table(
  'sunday sun|monday mon|tuesday tue tues|wednesday wed|thursday thu thur thurs|friday fri|saturday sat',
  0,
)
