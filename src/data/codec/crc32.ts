/**
 * The CRC-32 of ISO 3309 (as in gzip and PNG). It detects damaged bytes, not tampering.
 */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte
  for (let bit = 0; bit < 8; bit++)
    remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1
  return remainder
})

/**
 * @param before the checksum of the bytes before these, where they come in parts
 * @returns the checksum as an unsigned 32-bit integer; 0 for no bytes
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = before ^ 0xffffffff
  for (let i = 0; i < bytes.length; i++) {
    crc = (TABLE[(crc ^ (bytes[i] as number)) & 255] as number) ^ (crc >>> 8)
  }
  return (crc ^ 0xffffffff) >>> 0
}
