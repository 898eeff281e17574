/**
 * Bytes as text for addresses: base64 with "-" and "_", without padding (RFC 4648, section 5).
 */
const PORTION = 8192

export function toBase64url(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += PORTION) {
    binary += String.fromCharCode(...bytes.subarray(at, at + PORTION))
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** @returns the bytes, or null when the text is not what `toBase64url` writes */
export function fromBase64url(text: string): Uint8Array | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return null
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = Uint8Array.from(binary, character => character.charCodeAt(0))
  // The unused bits at the end must be zero: otherwise two texts would stand for the same bytes.
  return toBase64url(bytes) === text ? bytes : null
}
