// Room: test. A page of a browser as far as every engine can drive it. Journeys are written with this alone.

/** What has a role and a name on a page. It may be gone by the time it is used. */
export interface Found {
  click(): Promise<void>
  /** Types into it, instead of what it holds. */
  fill(text: string): Promise<void>
  /** Whether it says that it cannot be used for now, by `disabled` or `aria-disabled`. */
  disabled(): Promise<boolean>
  /** What it says: its label, else its text. */
  text(): Promise<string>
}

export interface Tab {
  /** Runs a function inside the page, which must be all that it needs. Values go there as JSON. */
  evaluate<Values extends readonly unknown[], Answer>(
    ask: (...values: Values) => Answer,
    ...values: Values
  ): Promise<Awaited<Answer>>
  /** Everything on the page that has this role now, through open shadow roots, as assistive technology has it. */
  findAll(role: string, name?: string): Promise<Found[]>
  goto(url: string): Promise<void>
  reload(): Promise<void>
  close(): Promise<void>
  /** The customer goes to this tab; every other one is hidden from now on. */
  bringToFront(): Promise<void>
  /** A key goes down and up, to whatever has the focus. Named as in `KeyboardEvent.key`. */
  press(key: string): Promise<void>
  type(text: string): Promise<void>
  /** The tab that the act opens, with the customer in front of it. */
  opened(act: () => Promise<void>): Promise<Tab>
  /** Every cookie for this page, those that script cannot read as well. */
  cookies(): Promise<{ name: string; httpOnly: boolean }[]>
}

/** A browser of the customer, with cookies of its own. */
export interface Profile {
  tab(): Promise<Tab>
  close(): Promise<void>
}

/** An engine that runs, for all journeys of a test file. */
export interface Engine {
  profile(): Promise<Profile>
  stop(): Promise<void>
}
