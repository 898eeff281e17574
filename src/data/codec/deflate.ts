/**
 * Compression in zlib's format with the browser's own streams. Decompression stops at a limit, so that a few bytes cannot
 * exhaust the memory.
 */

export async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const deflated = streamOf(bytes).pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(deflated).arrayBuffer())
}

/** The result of decompression: the bytes or the kind of failure. The caller words the problem, since it knows the input. */
export type Inflated =
  | { readonly ok: true; readonly value: Uint8Array }
  | { readonly ok: false; readonly because: 'damaged' | 'too-large' }

/**
 * Inflates within a bound.
 * @param limit most bytes to give back; more end the work at once
 * @returns the bytes; 'damaged' when the input is not whole, 'too-large' when it holds more than the limit
 */
export async function inflateWithin(compressed: Uint8Array, limit: number): Promise<Inflated> {
  const parts: Uint8Array[] = []
  let length = 0
  try {
    const inflated = streamOf(compressed).pipeThrough(new DecompressionStream('deflate'))
    const reader = inflated.getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      length += value.length
      if (length > limit) {
        // The stream is cancelled before its end, so its rejections are expected.
        reader.cancel().catch(() => {})
        return { ok: false, because: 'too-large' }
      }
      parts.push(value)
    }
  } catch {
    return { ok: false, because: 'damaged' }
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return { ok: true, value: whole }
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new Response(bytes.slice()).body as ReadableStream<Uint8Array<ArrayBuffer>>
}
