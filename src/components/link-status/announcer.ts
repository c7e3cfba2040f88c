// Room: components. What the status region in the modal says: each news once, and nothing twice.

/** What there is to hear now, one kind each. */
export interface Words {
  readonly state: string
  readonly trouble?: string | undefined
  readonly copied?: string | undefined
}

export class Announcer {
  #heard: Words = { state: '' }
  #words = ''

  /** For a live region that was there before these words. */
  get words(): string {
    return this.#words
  }

  /** @param opens the modal opens now: its first words come with the focus and not by the region */
  observe(words: Words | undefined, opens: boolean): void {
    if (words && !opens) {
      const { state, trouble, copied } = this.#heard
      const news = [
        words.state !== state && words.state,
        words.trouble !== trouble && words.trouble,
        words.copied !== copied && words.copied,
      ].filter(Boolean)
      // What is over says nothing: silence is the good news.
      if (news.length > 0) this.#words = news.join(' ')
    } else {
      this.#words = ''
    }
    this.#heard = words ?? { state: '' }
  }
}
