/**
 * What the page says of the prices: each new word replaces the last.
 */
import { dismiss } from '../../state/store.ts'

let said: readonly number[] = []

/** Takes back what was said before of the prices. @param messages ids of what is said now */
export function sayInstead(...messages: readonly number[]): void {
  for (const id of said) if (!messages.includes(id)) dismiss(id)
  said = messages
}
