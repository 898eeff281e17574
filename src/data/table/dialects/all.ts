/** All dialects: the languages first, then the vendors. */
import type { Dialect } from './dialect.ts'
import { LANGUAGES } from './languages.ts'
import { VENDORS } from './vendors.ts'

export const DIALECTS: readonly Dialect[] = [...LANGUAGES, ...VENDORS]
