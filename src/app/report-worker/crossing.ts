/**
 * Serialises values for postMessage between the page and the worker that computes reports. A typed array is sent once and
 * named afterwards, so that it is neither copied again nor loses its identity on the other side.
 */

/** Buffers that the other side has, by the name that they have there. */
export interface Sent {
  readonly names: Map<ArrayBufferLike, number>
  /** The name given last. The page counts up from 0 and the worker down, so that no name is given twice. */
  last: number
  readonly step: 1 | -1
}

export function nothingSent(step: 1 | -1): Sent {
  return { names: new Map(), last: 0, step }
}

/** Buffers received, by name, and the typed arrays made on them. */
export interface Held {
  readonly buffers: Map<number, ArrayBuffer>
  readonly views: Map<string, Column>
}

export interface Crossing {
  /** The value with each typed array replaced by its name. */
  readonly tree: unknown
  /** Buffers that the other side does not have yet. */
  readonly fresh: readonly (readonly [name: number, buffer: ArrayBufferLike])[]
  /** Names of all buffers that the tree speaks of. */
  readonly live: readonly number[]
}

type Column = Int32Array | Float64Array

/** Marks the stand-in for a typed array; no object of ours has a property of this name. */
const MARK = '\u0000column'

interface Named {
  readonly [MARK]: number
  readonly whole: boolean
  readonly offset: number
  readonly length: number
}

/**
 * @param value plain objects, arrays, maps, typed arrays of whole numbers or of doubles, and primitives
 * @param sent grows by what is fresh
 */
export function serialize(value: unknown, sent: Sent): Crossing {
  const fresh: [number, ArrayBufferLike][] = []
  const live = new Set<number>()
  const walk = (node: unknown): unknown => {
    if (node instanceof Int32Array || node instanceof Float64Array) {
      let name = sent.names.get(node.buffer)
      if (name === undefined) {
        sent.last += sent.step
        name = sent.last
        sent.names.set(node.buffer, name)
        fresh.push([name, node.buffer])
      }
      live.add(name)
      const named: Named = {
        [MARK]: name,
        whole: node instanceof Int32Array,
        offset: node.byteOffset,
        length: node.length,
      }
      return named
    }
    if (Array.isArray(node)) return node.map(walk)
    if (node instanceof Map) return new Map([...node].map(([key, each]) => [key, walk(each)]))
    if (node === null || typeof node !== 'object') return node
    return Object.fromEntries(Object.entries(node).map(([key, each]) => [key, walk(each)]))
  }
  return { tree: walk(value), fresh, live: [...live] }
}

/**
 * Puts the arrays back into a tree, in place, since nobody else holds the tree. An array named before is the same object as
 * before.
 */
export function deserialize(tree: unknown, held: Held): unknown {
  if (tree === null || typeof tree !== 'object') return tree
  if (MARK in tree) return columnOf(tree as Named, held)
  if (tree instanceof Map) for (const [key, each] of tree) tree.set(key, deserialize(each, held))
  else {
    const node = tree as Record<string, unknown>
    for (const key of Object.keys(node)) {
      const each = node[key]
      if (each !== null && typeof each === 'object') node[key] = deserialize(each, held)
    }
  }
  return tree
}

function columnOf(named: Named, { buffers, views }: Held): Column {
  const key = `${named[MARK]} ${named.whole} ${named.offset} ${named.length}`
  const known = views.get(key)
  if (known !== undefined) return known
  const buffer = buffers.get(named[MARK])
  if (buffer === undefined) throw new Error(`No column ${named[MARK]} has arrived`)
  const Kind = named.whole ? Int32Array : Float64Array
  const column = new Kind(buffer, named.offset, named.length)
  views.set(key, column)
  return column
}

/** Drops buffers that are no longer named, so that memory is bounded by what is on the page. */
export function keepOnly(live: readonly number[], held: Held): void {
  const names = new Set(live)
  for (const name of held.buffers.keys()) if (!names.has(name)) held.buffers.delete(name)
  for (const key of held.views.keys()) if (!names.has(Number.parseInt(key, 10))) held.views.delete(key)
}

/** Drops the names of buffers that are no longer used, on the side that sends. */
export function stillSent(live: readonly number[], sent: Sent): void {
  const names = new Set(live)
  for (const [buffer, name] of sent.names) if (!names.has(name)) sent.names.delete(buffer)
}
