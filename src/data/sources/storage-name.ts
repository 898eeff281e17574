/**
 * Names of what this page keeps in the browser. Pages below one host (project sites) share its storage, so a name carries
 * the path; at the root it is the plain one.
 */

/**
 * @param path of the page, such as "/lens/index.html"
 * @returns "small-cap-lens" at the root, "small-cap-lens /lens/" below it
 */
export function storageName(plain: string, path: string = globalThis.location?.pathname ?? '/'): string {
  const folder = path.replace(/[^/]*$/, '')
  return folder === '/' || folder === '' ? plain : `${plain} ${folder}`
}
