/** Serves the built site and starts the one browser for all browser tests, and tells them where. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { serve } from '../../scripts/serve.mjs'
import { launchOptions } from './launch-options.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site, with a slash at its end. */
    site: string
    /** The same site at a sub-path. */
    siteBelow: string
    /** Where the browser listens for test processes. */
    browser: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = resolve(import.meta.dirname, '../../dist')
  if (!existsSync(resolve(root, 'index.html')))
    throw new Error('There is no built site in dist/: run "npm run build" or "npm run test:e2e".')
  const browser = await chromium.launchServer(launchOptions())
  const site = await serve({ root })
  const below = await serve({ root, base: '/research/notes/lens/' })
  project.provide('site', site.address)
  project.provide('siteBelow', below.address)
  project.provide('browser', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await site.close()
    await below.close()
  }
}
