/**
 * Exports a chart as a self-contained picture: with title, subtitle, source and date, the current colours of the page, and
 * no references to it.
 */
export interface ChartCaption {
  readonly title: string
  readonly subtitle: string
  readonly source: string
  /** The last day of the data in words. */
  readonly date: string
}

/** Inherited properties, which are written where they change. */
const INHERITED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'font-variant-numeric',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
] as const
/** Properties that are not inherited, with their default values. */
const OWN: readonly (readonly [name: string, usual: string])[] = [
  ['opacity', '1'],
  ['stop-color', 'rgb(0, 0, 0)'],
  ['stop-opacity', '1'],
]
const LEFT_OUT = 'foreignObject, script, title, desc, [data-no-export]'
const PAGE_ATTRIBUTES = /^(class|style|tabindex|role|on.*|aria-.*|data-.*)$/

const MARGIN = 20
const TITLE = { size: 18, line: 24 }
const SUBTITLE = { size: 13, line: 18 }
const FOOT = { size: 11, line: 16 }

/**
 * @param drawing the chart's SVG element, in the page and laid out
 * @returns an SVG document
 */
export function chartSvg(drawing: SVGSVGElement, caption: ChartCaption): string {
  const size = sizeOf(drawing)
  const page = pageStyle(drawing)
  const width = Math.ceil(size.width) + 2 * MARGIN
  const room = width - 2 * MARGIN
  const titleLines = wrapped(caption.title, room, TITLE.size)
  const subtitleLines = wrapped(caption.subtitle, room, SUBTITLE.size)
  const footLines = wrapped(
    [caption.source, caption.date].filter(text => text !== '').join(' · '),
    room,
    FOOT.size,
  )
  const titleTop = MARGIN + TITLE.size
  const subtitleTop = titleTop + (titleLines.length - 1) * TITLE.line + SUBTITLE.line + 4
  const chartTop = subtitleTop + (subtitleLines.length - 1) * SUBTITLE.line + 14
  const footTop = chartTop + Math.ceil(size.height) + 8 + FOOT.line
  const height = footTop + (footLines.length - 1) * FOOT.line + MARGIN

  const lines = (texts: readonly string[], top: number, style: string, line: number) =>
    texts
      .map((text, i) => `<text x="${MARGIN}" y="${top + i * line}" ${style}>${escaped(text)}</text>`)
      .join('')
  const type = (family: string, fontSize: number, fill: string, weight = 400) =>
    `font-family="${escaped(family)}" font-size="${fontSize}" font-weight="${weight}" fill="${escaped(fill)}"`
  const chart = standingAlone(drawing)
  chart.setAttribute('x', String(MARGIN))
  chart.setAttribute('y', String(chartTop))
  chart.setAttribute('width', String(size.width))
  chart.setAttribute('height', String(size.height))
  if (!chart.hasAttribute('viewBox')) chart.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`)
  return writable(
    [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
      `<title>${escaped(caption.title)}</title>`,
      `<rect width="${width}" height="${height}" fill="${escaped(page.paper)}"/>`,
      lines(titleLines, titleTop, type(page.serif, TITLE.size, page.ink, 600), TITLE.line),
      lines(subtitleLines, subtitleTop, type(page.sans, SUBTITLE.size, page.muted), SUBTITLE.line),
      new XMLSerializer().serializeToString(chart),
      lines(footLines, footTop, type(page.sans, FOOT.size, page.muted), FOOT.line),
      '</svg>',
    ].join(''),
  )
}

/**
 * @param svg a document as `chartSvg` gives it
 * @param scale device pixels to a unit of the drawing
 * @returns null where the browser cannot paint it
 */
export async function chartPng(svg: string, scale = 2): Promise<Blob | null> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.naturalWidth * scale)
    canvas.height = Math.round(image.naturalHeight * scale)
    const context = canvas.getContext('2d')
    if (context === null) return null
    context.scale(scale, scale)
    context.drawImage(image, 0, 0)
    return await new Promise(resolve => canvas.toBlob(resolve, 'image/png'))
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(address)
  }
}

function sizeOf(drawing: SVGSVGElement): { width: number; height: number } {
  const box = drawing.getBoundingClientRect()
  const attribute = (name: string) => Number.parseFloat(drawing.getAttribute(name) ?? '') || 0
  return { width: box.width || attribute('width') || 640, height: box.height || attribute('height') || 320 }
}

/** @returns a copy with all styles from style sheets written out */
function standingAlone(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const originals = [drawing, ...drawing.querySelectorAll<SVGElement>('*')]
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')]
  const hidden: Element[] = []
  const values = new Map<Element, ReadonlyMap<string, string>>()
  for (const [i, original] of originals.entries()) {
    const target = copies[i] as SVGElement
    const style = getComputedStyle(original)
    if (i > 0 && (style.display === 'none' || style.visibility === 'hidden')) hidden.push(target)
    const said = valuesOf(original, style)
    values.set(original, said)
    const above = i === 0 ? undefined : values.get(original.parentElement as Element)
    for (const [name, value] of said) {
      if (value === '' || value === (above ?? NOTHING_ABOVE).get(name)) target.removeAttribute(name)
      else target.setAttribute(name, value)
    }
    for (const [name, usual] of OWN) {
      const value = computedValue(original, style, name)
      if (value === '' || value === usual) target.removeAttribute(name)
      else target.setAttribute(name, value)
    }
  }
  for (const element of [...copy.querySelectorAll(LEFT_OUT), ...hidden]) element.remove()
  for (const target of [copy, ...copy.querySelectorAll('*')]) {
    for (const { name } of Array.from(target.attributes))
      if (PAGE_ATTRIBUTES.test(name)) target.removeAttribute(name)
  }
  return copy
}

const NOTHING_ABOVE: ReadonlyMap<string, string> = new Map()

function valuesOf(element: Element, style: CSSStyleDeclaration): ReadonlyMap<string, string> {
  return new Map(INHERITED.map(name => [name, computedValue(element, style, name)]))
}

function computedValue(element: Element, style: CSSStyleDeclaration, name: string): string {
  return withoutVariables(style.getPropertyValue(name) || element.getAttribute(name) || '', style)
}

/** Resolves `var(--name, otherwise)`; browsers have done so already in what they compute. */
function withoutVariables(value: string, style: CSSStyleDeclaration): string {
  const resolved = value.replace(
    /var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)/g,
    (_, name: string, otherwise = '') => (style.getPropertyValue(name) || otherwise).trim(),
  )
  return resolved.includes('var(') ? '' : resolved
}

function pageStyle(drawing: Element): {
  paper: string
  ink: string
  muted: string
  serif: string
  sans: string
} {
  const style = getComputedStyle(drawing)
  const of = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise
  return {
    paper: of('--paper', '#fbfaf7'),
    ink: of('--ink', '#1b1f24'),
    muted: of('--muted', '#57606a'),
    serif: of('--serif', 'Georgia, serif'),
    sans: of('--sans', 'system-ui, sans-serif'),
  }
}

/** Breaks text into lines of about the given width; an average letter is half as wide as high. */
function wrapped(text: string, width: number, size: number): readonly string[] {
  const most = Math.max(12, Math.floor(width / (size * 0.49)))
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  if (line !== '') lines.push(line)
  return lines
}

/** @returns the text without characters that XML cannot contain: one of them would make the picture invalid */
function writable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return writable(text).replace(/[&<>"]/g, mark => ENTITIES[mark]!)
}
