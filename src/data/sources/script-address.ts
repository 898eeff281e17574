/**
 * Addresses that may become scripts. Where the browser has Trusted Types, the page's policy refuses every string as
 * HTML, script or the address of a script; this is the one way past it, and it leads to the site's own files alone.
 * https://www.w3.org/TR/trusted-types/
 */

/** The part of the interface that is used; the DOM's own types do not have it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): unknown }
}

/** The name that the content security policy allows (`scripts/headers.mjs`). */
const NAME = 'small-cap-lens'

/**
 * @param address of a script, relative to the page or whole
 * @param page address of the page
 * @returns the whole address
 * @throws TypeError when it is not the address of a file in the page's folder or below
 */
export function ownScript(address: string, page: string): string {
  const whole = new URL(address, page)
  const folder = new URL('.', page)
  if (
    whole.origin !== folder.origin ||
    whole.origin === 'null' ||
    !whole.pathname.startsWith(folder.pathname)
  )
    throw new TypeError(`${whole.href} is no script of this site.`)
  return whole.href
}

let policy: { createScriptURL(address: string): unknown } | undefined

/**
 * @param address of one of the site's own scripts, for a worker or a service worker
 * @returns the address as the browser wants it: typed as a string, a `TrustedScriptURL` where there is such a thing
 * @throws TypeError when it is not the site's own
 */
export function scriptAddress(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  if (trustedTypes === undefined) return address
  // A name can be taken once in a page's life.
  policy ??= trustedTypes.createPolicy(NAME, {
    createScriptURL: given => ownScript(given, document.baseURI),
  })
  return policy.createScriptURL(address) as string
}
