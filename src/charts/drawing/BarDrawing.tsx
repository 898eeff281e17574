import { memo } from 'react'
import { Bar, BarChart, CartesianGrid, ReferenceLine, XAxis, YAxis } from 'recharts'
import type { Bars } from '../bars.ts'
import { AxisTick } from './AxisTick.tsx'
import { AXIS_LINE } from './axis.ts'
import { BarValue } from './BarValue.tsx'
import { Legend } from './Legend.tsx'

/** Draws bars: one group per category, one bar per series, their values beside them where there is room. */
export const BarDrawing = memo(function BarDrawing({ bars }: { readonly bars: Bars }) {
  const { width, height, margin, horizontal, rows, series, valueAxis, bandWidth } = bars
  const labelOf = (value: number) => valueAxis.ticks.find(tick => tick.value === value)?.label ?? ''
  const values = {
    type: 'number',
    domain: valueAxis.domain as [number, number],
    ticks: valueAxis.ticks.map(tick => tick.value),
    tickFormatter: labelOf,
    allowDataOverflow: true,
    interval: 0,
    axisLine: false,
    tickLine: false,
    tick: AxisTick,
  } as const
  const categories = {
    type: 'category',
    dataKey: 'category',
    interval: bars.everyCategory - 1,
    axisLine: AXIS_LINE,
    tickLine: false,
    tick: AxisTick,
  } as const
  return (
    <BarChart
      width={width}
      height={height}
      data={rows as BarsData}
      layout={horizontal ? 'vertical' : 'horizontal'}
      margin={margin}
      barGap={2}
      barCategoryGap="22%"
      accessibilityLayer={false}
    >
      <CartesianGrid syncWithTicks vertical={horizontal} horizontal={!horizontal} stroke="var(--grid)" />
      <XAxis {...(horizontal ? values : categories)} height={24} />
      <YAxis {...(horizontal ? categories : values)} width={bars.left} />
      <ReferenceLine {...(horizontal ? { x: 0 } : { y: 0 })} stroke="var(--rule-strong)" />
      {bars.levels.map(level => (
        <ReferenceLine
          key={level.value}
          {...(horizontal ? { x: level.value } : { y: level.value })}
          stroke="var(--muted)"
          strokeDasharray="2 3"
          label={level.label === undefined ? false : { ...LEVEL_LABEL, value: level.label }}
        />
      ))}
      {series.map(one => (
        <Bar
          key={one.id}
          dataKey={one.id}
          name={one.label}
          fill={one.colour}
          maxBarSize={bandWidth}
          isAnimationActive={false}
          label={one.labels === null ? false : <BarValue labels={one.labels} horizontal={horizontal} />}
        />
      ))}
      <Legend entries={bars.legend} />
    </BarChart>
  )
})

type BarsData = Record<string, string | number | null>[]

const LEVEL_LABEL = { position: 'insideTopLeft', fill: 'var(--muted)', fontSize: 12 } as const
