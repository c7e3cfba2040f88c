// Events: a host listens where it likes, and its compiler knows what it hears.
import { expect } from '@open-wc/testing'
import { EmqxBillingActionEvent } from '../../../src/index.ts'

for (const place of ['the element', 'the document', 'the window']) {
  it(`a remedy is heard on ${place} with its fields typed`, () => {
    const element = document.createElement('emqx-billing-link-status')
    document.body.append(element)
    const until = new AbortController()
    const heard: (string | undefined)[] = []
    const options = { signal: until.signal }
    if (place === 'the element')
      element.addEventListener(
        'emqxbillingaction',
        ({ kind, url }) => heard.push(kind, url),
        options,
      )
    if (place === 'the document')
      document.addEventListener(
        'emqxbillingaction',
        ({ kind, url }) => heard.push(kind, url),
        options,
      )
    if (place === 'the window')
      window.addEventListener(
        'emqxbillingaction',
        ({ kind, url }) => heard.push(kind, url),
        options,
      )
    element.dispatchEvent(new EmqxBillingActionEvent('sign_in', 'https://cloud.example/login'))
    until.abort()
    element.remove()
    expect(heard).to.deep.equal(['sign_in', 'https://cloud.example/login'])
  })
}
