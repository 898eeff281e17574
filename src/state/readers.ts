/**
 * Readers of single values in an address; each returns undefined for a text that is not valid. They are written by hand
 * because they belong to the script before the first figure, where a schema library would be larger than all of them.
 */
export type Reader<T> = (text: string) => T | undefined

/** @returns a reader of one of a few words */
export function oneOf<T extends string>(...words: readonly T[]): Reader<T> {
  return text => words.find(word => word === text)
}

/**
 * A decimal number as people write it in an address, or as `String` writes one within the bounds: up to 22 digits after
 * the point, or a negative power of ten. `Number` alone would take '', '0x10' and ' 1 '.
 */
export const decimal: Reader<number> = text =>
  /^-?\d{1,12}(\.\d{1,22})?(e-\d{1,3})?$/.test(text) ? Number(text) : undefined

/** A decimal number within bounds, both included. */
export function between(min: number, max: number): Reader<number> {
  return text => {
    const value = decimal(text)
    return value !== undefined && value >= min && value <= max ? value : undefined
  }
}

/** A whole number within bounds, both included. */
export function whole(min: number, max: number): Reader<number> {
  const read = between(min, max)
  return text => {
    const value = read(text)
    return Number.isInteger(value) ? value : undefined
  }
}

/** @returns a reader of items separated by commas; one invalid item makes the list invalid */
export function listOf<T>(item: Reader<T>, most: number): Reader<T[]> {
  return text => {
    const parts = text.split(',')
    const items = parts.map(item).filter(value => value !== undefined)
    return parts.length <= most && items.length === parts.length ? items : undefined
  }
}
