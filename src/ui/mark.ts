import { createContext } from 'react'

/**
 * What every file of numbers made from this page has to say of its prices and inputs; null where they are those that
 * ship with it.
 */
export const MarkContext = createContext<string | null>(null)
