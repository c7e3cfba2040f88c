// Room: bench. Piece C for the stacks that stand on Lit: all but its looks.
import { Task } from '@lit/task'
import { LitElement, html } from 'lit'
import { words } from '../words.js'

export class FieldElement extends LitElement {
  #method = new Task(this, {
    task: (_args, { signal }) => this.billing.paymentMethod(signal),
    args: () => [],
    onError: (error) => console.error(error),
  })

  disconnectedCallback() {
    super.disconnectedCallback()
    this.#method.abort()
  }

  render() {
    return html`<div class="field">
      <dl>
        <dt>${words.method.label}</dt>
        <dd>
          ${this.#method.render({
            pending: () => this.loadingView(),
            complete: (method) => this.methodView(method),
            error: () => this.errorView(),
          })}
        </dd>
      </dl>
    </div>`
  }

  onRetry() {
    void this.#method.run()
  }
}
