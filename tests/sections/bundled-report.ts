/**
 * The report on the bundled prices, for tests of the sections.
 */
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../src/report/build.ts'
import type { Report } from '../../src/report/report.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../src/report/settings.ts'
import { bundledPair, bundledSince2006 } from '../bundled.ts'

export function bundledReport(settings: Partial<Settings> = {}): Report {
  return buildReport(bundledPair(), { ...DEFAULT_SETTINGS, ...settings }, JANUARY_NOTE)
}

/** The same prices as though they began on July 3, 2006, for what a page says near the beginning of its data. */
export function reportSince2006(settings: Partial<Settings> = {}): Report {
  return buildReport(bundledSince2006(), { ...DEFAULT_SETTINGS, ...settings }, JANUARY_NOTE)
}
