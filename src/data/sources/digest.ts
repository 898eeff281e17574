/** The fingerprint of an input. */
import { hexOf, sha256 } from '../codec/sha256.ts'

/** @returns the SHA-256 of the bytes in hex, by the browser's own means where it has them (not on insecure addresses) */
export async function digest(bytes: Uint8Array): Promise<string> {
  const subtle = globalThis.crypto?.subtle
  if (subtle === undefined) return hexOf(sha256(bytes))
  return hexOf(new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)))
}
