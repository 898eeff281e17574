import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const CSS = readFileSync(new URL('../../src/ui/styles/tokens.css', import.meta.url), 'utf8')
const CHARTS = readFileSync(new URL('../../src/ui/styles/charts.css', import.meta.url), 'utf8')

type Palette = ReadonlyMap<string, string>

/** The colours that a rule sets, by name. */
function palette(rule: string): Palette {
  const start = CSS.indexOf(`${rule} {`)
  const block = CSS.slice(start, CSS.indexOf('}', start))
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]),
  )
}

const LIGHT = palette(':root')
const DARK = palette(':root[data-theme="dark"]')
const DARK_BY_SYSTEM = palette(':root:not([data-theme="light"])')

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))
}

/** WCAG 2.2: relative luminance and contrast ratio. */
function luminance(rgb: readonly number[]): number {
  const [r, g, b] = rgb.map(value => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: readonly number[], b: readonly number[]): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function mixed(over: string, under: string, share: number): readonly number[] {
  const [a, b] = [channels(over), channels(under)]
  return a.map((value, i) => value * share + b[i]! * (1 - share))
}

const TEXT = ['ink', 'muted', 'small', 'large', 'ratio', 'good', 'bad', 'caution']
const GROUND = ['paper', 'surface', 'sunken', 'shade']

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('the %s palette', (_, colours) => {
  it.each(TEXT.flatMap(text => GROUND.map(ground => [text, ground] as const)))(
    'sets %s on %s at 4.5 to 1 or more',
    (text, ground) => {
      expect(contrast(channels(colours.get(text)!), channels(colours.get(ground)!))).toBeGreaterThanOrEqual(
        4.5,
      )
    },
  )

  it.each(['focus', 'rule-strong'])('shows %s at 3 to 1 or more, as controls and focus need', name => {
    expect(contrast(channels(colours.get(name)!), channels(colours.get('paper')!))).toBeGreaterThanOrEqual(3)
  })

  it.each(['small', 'large'])('keeps numbers readable on the deepest %s of a heat map', name => {
    const ground = mixed(colours.get(name)!, colours.get('paper')!, 0.5)
    expect(contrast(channels(colours.get('ink')!), ground)).toBeGreaterThanOrEqual(4.5)
  })

  it('keeps the history and its letters readable beneath the window of the brush', () => {
    // The share of colour in `.brush-window`, as charts.css sets it.
    const share = Number(/\.brush-window \{[^}]*var\(--ratio\) (\d+)%/.exec(CHARTS)?.[1]) / 100
    const ground = mixed(colours.get('ratio')!, colours.get('paper')!, share)
    expect(contrast(channels(colours.get('ratio')!), ground)).toBeGreaterThanOrEqual(3)
    expect(contrast(channels(colours.get('muted')!), ground)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(channels(colours.get('rule-strong')!), channels(colours.get('paper')!))).toBeGreaterThan(
      3,
    )
  })

  it('keeps small caps and large caps apart for readers who confuse red and green', () => {
    // Blue minus yellow is what such readers keep; the two must differ along it.
    const blueness = (name: string) => {
      const [r, g, b] = channels(colours.get(name)!) as [number, number, number]
      return b - (r + g) / 2
    }
    expect(Math.abs(blueness('small') - blueness('large'))).toBeGreaterThan(80)
  })
})

it('is the same dark palette whether the reader or the system asked for it', () => {
  expect([...DARK_BY_SYSTEM]).toEqual([...DARK])
  expect([...DARK.keys()]).toEqual([...LIGHT.keys()])
})
