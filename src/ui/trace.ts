import { createContext } from 'react'

/** Opens the trace of a figure by its id; null where there is no trace: figures are then plain text. */
export const TraceContext = createContext<((id: string) => void) | null>(null)
