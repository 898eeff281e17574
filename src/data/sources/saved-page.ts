/**
 * Whether this page is a saved one. Apart from what reads it, because the live page asks and needs no more.
 */

/** Ids of the elements that carry the prices, further series that came with them, and the view. */
export const EMBEDDED_DATA = 'embedded-data'
export const EMBEDDED_OTHERS = 'embedded-others'
export const EMBEDDED_VIEW = 'embedded-view'

/** @returns whether this page is a saved one */
export function isSavedPage(page: ParentNode = document): boolean {
  return page.querySelector(`#${EMBEDDED_DATA}`) !== null
}
