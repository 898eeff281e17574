/**
 * The report on the bundled prices, for tests of the sections.
 */
import { buildReport } from '../../src/report/build.ts'
import type { Report } from '../../src/report/report.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../src/report/settings.ts'
import { bundledPair } from '../bundled.ts'

export function bundledReport(settings: Partial<Settings> = {}): Report {
  return buildReport(bundledPair(), { ...DEFAULT_SETTINGS, ...settings })
}
