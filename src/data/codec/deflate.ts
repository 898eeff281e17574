/**
 * Compression in zlib's format by the browser's own means, undone within a stated bound, so that a few bytes cannot
 * ask for all memory.
 */

export async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const deflated = streamOf(bytes).pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(deflated).arrayBuffer())
}

/** What came of inflating: the bytes, or why there are none. Whoever asked words the problem, as it knows the input. */
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
        // The stream is given up, not read to its end; whatever it says to that is of no interest.
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
