// Room: bench. The linking, told step by step: reads the registration, posts it, asks each second.
const second = 1_000

const pause = (ms, signal) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => clearTimeout(timer))
  })

/**
 * @param show called with `{ step, account, awsAccountIdMasked, productName, expectation }`;
 *   `step` is `sending`, `waiting`, `linked` or `failed`. Never called when nothing waits.
 */
export async function follow(billing, show, signal) {
  try {
    const registration = await billing.registration(signal)
    if (registration === undefined) return
    show({ ...registration, step: 'sending' })
    let link = await billing.createLink(registration.id, signal)
    while (link.state === 'pending') {
      show({ ...link, step: 'waiting' })
      await pause(second, signal)
      link = (await billing.link(signal)) ?? link
    }
    show({ ...link, step: link.state === 'active' ? 'linked' : 'failed' })
  } catch (error) {
    if (signal.aborted) return
    console.error(error)
    show({ step: 'failed' })
  }
}
