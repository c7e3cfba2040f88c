// Room: components. Puts a text on the clipboard: a question to the browser with one answer.
import { initialState, Task, TaskStatus } from '@lit/task'
import type { ReactiveControllerHost } from '@lit/reactive-element'

export type CopyOutcome = 'copied' | 'failed'

/** Of several tries only the newest counts, and an answer that comes after `forget()` is dropped. */
export class Copying {
  readonly #task: Task<[text: string | undefined], void>

  constructor(host: ReactiveControllerHost) {
    this.#task = new Task<[text: string | undefined], void>(host, {
      autoRun: false,
      task: async ([text]) =>
        text === undefined ? initialState : navigator.clipboard.writeText(text),
    })
  }

  /** `failed`: no permission, or no clipboard on plain http. The text is there to be selected. */
  get outcome(): CopyOutcome | undefined {
    return this.#task.render({
      complete: (): CopyOutcome => 'copied',
      error: (): CopyOutcome => 'failed',
    })
  }

  copy(text: string): void {
    void this.#task.run([text])
  }

  /** Another story begins, of which nothing was copied yet. */
  forget(): void {
    if (this.#task.status !== TaskStatus.INITIAL) void this.#task.run([undefined])
  }
}
