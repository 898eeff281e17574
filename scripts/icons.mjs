/**
 * Renders the icon, drawn once in public/icon.svg, at the sizes that systems ask for: npm run icons.
 */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { needBrowser } from './browser.mjs'

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'public')
const drawing = readFileSync(join(folder, 'icon.svg'), 'utf8')
/** For systems that cut icons to their own shape and keep the middle four fifths: without corners, with a margin. */
const whole = drawing.replace(' rx="96"', '')

const ICONS = [
  { file: 'icon-192.png', size: 192, svg: drawing, inset: 0 },
  { file: 'icon-512.png', size: 512, svg: drawing, inset: 0 },
  { file: 'icon-180.png', size: 180, svg: whole, inset: 0.04 },
  { file: 'icon-maskable-512.png', size: 512, svg: whole, inset: 0.1 },
]

const browser = await chromium.launch({
  executablePath: needBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
})
for (const { file, size, svg, inset } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const colour = inset > 0 ? '#FBFAF7' : 'transparent'
  await page.setContent(
    `<style>html{background:${colour}}body{margin:${size * inset}px}svg{display:block;width:100%}</style>${svg}`,
  )
  await page.screenshot({ path: join(folder, file), omitBackground: true })
  await page.close()
}
await browser.close()
