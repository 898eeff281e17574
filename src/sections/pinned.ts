/**
 * The report of the pinned window for components that show both; null while none is pinned or both are the same.
 */
import { createContext } from 'react'
import type { Report } from '../report/report.ts'

export const PinnedContext = createContext<Report | null>(null)
