/** How the tests start Chromium: quiet, without a sandbox, which containers do not have. */
import type { LaunchOptions } from 'playwright-core'
import { needBrowser } from '../../scripts/browser.mjs'

export function launchOptions(): LaunchOptions {
  return {
    executablePath: needBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      // Pages of both test processes are at work at once, and none is the one in front.
      '--disable-background-timer-throttling',
      '--disable-backgrounding-occluded-windows',
      '--disable-renderer-backgrounding',
    ],
  }
}
