/** The part of saxen's interface that is used here; the package has no types of its own. */
declare module 'saxen' {
  export class Parser {
    on(
      event: 'openTag',
      listener: (
        tag: string,
        attributes: () => Record<string, string>,
        decode: (text: string) => string,
      ) => void,
    ): this
    on(event: 'text', listener: (text: string, decode: (text: string) => string) => void): this
    on(event: 'closeTag', listener: (tag: string) => void): this
    parse(xml: string): this
  }
}
