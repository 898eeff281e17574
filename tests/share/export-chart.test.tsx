import { afterEach, describe, expect, it, vi } from 'vitest'
import { read } from '../../src/data/table/read.ts'
import { copyText } from '../../src/share/clipboard.ts'
import { downloadFile, fileName } from '../../src/share/download.ts'
import { chartSvg } from '../../src/share/export-chart.ts'

afterEach(() => {
  vi.restoreAllMocks()
  document.body.innerHTML = ''
  document.documentElement.removeAttribute('style')
})

const caption = {
  title:
    'IWM & SPY <b>parted</b> in a sentence that is much longer than the chart is wide, so that it has to wrap',
  subtitle: 'Price, Aug 29, 2025 = 100',
  source: 'Source: bundled prices',
  date: 'Jan 20, 2026',
}

function drawing(): SVGSVGElement {
  document.body.innerHTML = `<svg width="300" height="100" class="chart" tabindex="0">
    <defs><clipPath id="frame"><rect width="300" height="100"></rect></clipPath></defs>
    <path class="small" d="M0 0L300 100" stroke="var(--line)" style="--line: #0b6e6e" clip-path="url(#frame)" data-id="x" onclick="steal()"></path>
    <path d="M0 1L1 1" stroke="var(--none, #123456)" style="display: none"></path>
    <g data-no-export="true"><circle r="3"></circle></g>
    <foreignObject><div>page</div></foreignObject>
    <script>steal()</script>
  </svg>`
  return document.querySelector('svg') as SVGSVGElement
}

describe('a chart as a picture', () => {
  it('carries its words and refers to nothing outside itself', () => {
    const svg = chartSvg(drawing(), caption)
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml')
    expect(parsed.querySelector('parsererror')).toBeNull()
    const text = Array.from(parsed.querySelectorAll('text'), element => element.textContent).join(' ')
    expect(text).toBe(`${caption.title} ${caption.subtitle} ${caption.source} · ${caption.date}`)
    expect(svg).not.toMatch(/var\(|class=|onclick|script|foreignObject|data-|style=|tabindex|circle/)
    expect(parsed.querySelector('[stroke="#0b6e6e"]')?.getAttribute('clip-path')).toBe('url(#frame)')
    expect(parsed.querySelectorAll('path')).toHaveLength(1)
    expect(Number(parsed.documentElement.getAttribute('width'))).toBe(340)
  })

  it('is whole whatever its words hold', () => {
    const element = drawing()
    element.insertAdjacentHTML('beforeend', '<text></text>')
    const spoilt = 'a\u0000b\ufffec\uffffd\ud800e\u0008f'
    element.querySelector('text')!.textContent = spoilt
    const svg = chartSvg(element, { ...caption, title: spoilt })
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml')
    expect(parsed.querySelector('parsererror')).toBeNull()
    expect(svg).not.toMatch(/[\p{Cc}\p{Cs}\ufffe\uffff]/u)
  })

  it('leaves the chart on the page as it was', () => {
    const element = drawing()
    const before = element.outerHTML
    chartSvg(element, caption)
    expect(element.outerHTML).toBe(before)
  })
})

describe('copying', () => {
  it('says when the browser allows it in no way', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('denied')) } })
    expect(await copyText('x')).toBe('denied')
    const copied = vi.fn(() => true)
    document.execCommand = copied
    expect(await copyText('x')).toBe('copied')
    expect(copied).toHaveBeenCalledWith('copy')
    expect(document.querySelector('textarea')).toBeNull()
    vi.unstubAllGlobals()
  })
})

function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Promise(resolve => {
    const reader = new FileReader()
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer))
    reader.readAsArrayBuffer(blob)
  })
}

describe('a download', () => {
  it('has a name that every file system takes', () => {
    expect(fileName('IWM/SPY: "1Y".csv')).toBe('IWM-SPY- -1Y-.csv')
    expect(fileName('../../etc')).toBe('-..-etc')
    expect(fileName('')).toBe('file')
  })

  it('is handed over under its name', () => {
    URL.createObjectURL = vi.fn(() => 'blob:x')
    URL.revokeObjectURL = vi.fn()
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      expect(this.download).toBe('a-b.csv')
      expect(this.href).toBe('blob:x')
    })
    downloadFile('a/b.csv', 'x', 'text/csv')
    expect(click).toHaveBeenCalledTimes(1)
  })

  it('as CSV begins with a byte order mark where its text is not ASCII, and reads back', async () => {
    const handed: Blob[] = []
    URL.createObjectURL = vi.fn(blob => {
      handed.push(blob as Blob)
      return 'blob:x'
    })
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    const rows = ['2026-01-05,10,20', '2026-01-06,11,21', '2026-01-07,12,22']
    const csv = `Date,Größe klein,Größe groß\n${rows.join('\n')}\n`
    downloadFile('a.csv', csv, 'text/csv')
    downloadFile('b.csv', 'Date,IWM\n', 'text/csv')
    downloadFile('c.json', '{"a":"ß"}', 'application/json')
    const bytes = await Promise.all(handed.map(bytesOf))
    expect(bytes.map(([first]) => first)).toEqual([0xef, 'D'.charCodeAt(0), '{'.charCodeAt(0)])
    const [result] = read(bytes[0] as Uint8Array, 'a.csv')
    if (result?.kind !== 'series') throw new Error(JSON.stringify(result))
    expect(result.candidates.map(({ label }) => label)).toEqual(['Größe klein', 'Größe groß'])
  })
})
