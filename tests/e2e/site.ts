/** Serves the built site for the browser tests, and tells them where. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import { serve } from '../../scripts/serve.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site, with a slash at its end. */
    site: string
    /** The same site at a sub-path. */
    siteBelow: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = resolve(import.meta.dirname, '../../dist')
  if (!existsSync(resolve(root, 'index.html')))
    throw new Error('There is no built site in dist/: run "npm run build" or "npm run test:e2e".')
  const site = await serve({ root })
  const below = await serve({ root, base: '/research/notes/lens/' })
  project.provide('site', site.address)
  project.provide('siteBelow', below.address)
  return async () => {
    await site.close()
    await below.close()
  }
}
