/**
 * A reason to leave the bundled prices as they are, in a sentence for whoever runs the update.
 */
export class Stop extends Error {
  /**
   * @param {string} sentence
   * @param {object} [options]
   * @param {boolean} [options.retry] whether asking again may help
   * @param {boolean} [options.transport] whether no prices arrived at all, so that another source may be asked instead;
   *   a source that answers and disagrees is a reason to stop
   * @param {number | undefined} [options.after] seconds to wait before asking again, as the source said
   */
  constructor(sentence, { retry = false, transport = false, after = undefined } = {}) {
    super(sentence)
    this.name = 'Stop'
    this.retry = retry
    this.transport = transport
    this.after = after
  }
}
