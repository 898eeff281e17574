/**
 * The table of multiples or earnings that the reader has opened; it stays until the page is closed.
 */
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { FundamentalsTable } from '../data/table/fundamentals-table.ts'

export const ownFundamentals = createStore<{ readonly table: FundamentalsTable | null }>()(() => ({
  table: null,
}))

export function useOwnFundamentals(): FundamentalsTable | null {
  return useStore(ownFundamentals, ({ table }) => table)
}
