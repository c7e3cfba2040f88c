// Security: an older script of the host put members on every object before our modules load.
import { expect } from '@open-wc/testing'
import type { Report } from './page.ts'
import { pollutions } from './pollutions.ts'

async function reportOf(pollution: string): Promise<Report> {
  const frame = document.createElement('iframe')
  const query = new URLSearchParams({ pollution })
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  frame.src = `/test/components/pollution/page.html?${query}`
  document.body.append(frame)
  await loaded
  try {
    return await frame.contentWindow!.report!
  } finally {
    frame.remove()
  }
}

describe('on a page that polluted Object.prototype before the elements load (fault 50)', () => {
  for (const pollution of Object.keys(pollutions)) {
    it(`with ${pollution}, all four are there, and an empty answer is no answer`, async () => {
      const { missing, uncaught, methods, told, active, text } = await reportOf(pollution)
      expect(missing).to.deep.equal([])
      expect(uncaught).to.deep.equal([])
      expect(new Set(methods)).to.deep.equal(new Set(['GET']))
      expect(new Set(told)).to.deep.equal(new Set(['malformed']))
      expect(active).to.deep.equal([])
      expect(text)
        .to.contain('AWS Marketplace')
        .and.not.to.match(/are linked|Eve/)
    })
  }
})
