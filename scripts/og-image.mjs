/**
 * Takes the picture that a shared link shows, public/og.png, from the built page itself: npm run build && npm run og-image.
 */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { needBrowser } from './browser.mjs'
import { serve } from './serve.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const site = await serve({ root: join(root, 'dist') })
const browser = await chromium.launch({
  executablePath: needBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 630 }, colorScheme: 'light' })
  await page.goto(site.address)
  await page.locator('data[data-metric]').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: join(root, 'public', 'og.png') })
} finally {
  await browser.close()
  await site.close()
}
