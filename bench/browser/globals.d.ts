/** What the pages under the clock put on their window for the bench to ask. */
interface Window {
  readonly clock: {
    arm(type: string): void
    answer(): number | null
    longest(since: number): number
    readonly seen: { readonly figure: number; readonly drawing: number }
  }
}
