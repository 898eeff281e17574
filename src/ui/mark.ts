import { createContext } from 'react'

/**
 * The remark that every exported file makes about its prices and inputs; null where they are the bundled ones.
 */
export const MarkContext = createContext<string | null>(null)
