// Unlink guide: "Add the date to your calendar".
import { expect } from '@open-wc/testing'
import { listing, showUntil, type Page } from './support/guide.ts'

interface Download {
  readonly name: string
  readonly url: string
  readonly file: string
}

/** Clicks the button and catches what the browser would have saved. */
async function download(page: Page): Promise<Download> {
  const saved: { name: string; url: string; blob: Promise<Blob> }[] = []
  const { click } = HTMLAnchorElement.prototype
  HTMLAnchorElement.prototype.click = function () {
    saved.push({
      name: this.download,
      url: this.href,
      blob: fetch(this.href).then((response) => response.blob()),
    })
  }
  try {
    page.find<HTMLButtonElement>('[part=ending] button').click()
  } finally {
    HTMLAnchorElement.prototype.click = click
  }
  expect(saved).to.have.length(1)
  const { name, url, blob } = saved[0]!
  return { name, url, file: await (await blob).text() }
}

describe('unlink guide, the date for the calendar', () => {
  it('hands over a calendar file that is made when it is asked for', async () => {
    const made: string[] = []
    const types: string[] = []
    const { createObjectURL } = URL
    URL.createObjectURL = (blob) => {
      const url = createObjectURL(blob)
      made.push(url)
      types.push((blob as Blob).type)
      return url
    }
    try {
      const page = await showUntil('Factory floor', { scenario: 'canceled' })
      expect(made).to.deep.equal([])
      const { name, url, file } = await download(page)
      expect(made).to.deep.equal([url])
      expect(name).to.equal('emqx-deletion.ics')
      expect(types).to.deep.equal(['text/calendar;charset=utf-8'])
      expect(file).to.contain('DTSTART:20261124T093000Z\r\n')
      expect(file).to.contain(`URL:${listing}\r\n`)
    } finally {
      URL.createObjectURL = createObjectURL
    }
  })

  it('stamps the file with the server’s time, not with the device’s', async () => {
    const page = await showUntil('Factory floor', { scenario: 'canceled' })
    const { file } = await download(page)
    expect(file).to.match(/DTSTAMP:20261122T0930\d\dZ/)
  })

  it('names the same event each time, so that a calendar keeps one', async () => {
    const page = await showUntil('Factory floor', { scenario: 'canceled' })
    const uid = ({ file }: Download): string => /^UID:.*$/m.exec(file)![0]
    expect(uid(await download(page))).to.equal(uid(await download(page)))
  })

  it('gives the file’s address back after the browser has read it', async () => {
    const page = await showUntil('Factory floor', { scenario: 'canceled' })
    const revoked: string[] = []
    const { revokeObjectURL } = URL
    const { setTimeout: later } = globalThis
    const due: (() => void)[] = []
    URL.revokeObjectURL = (url) => void revoked.push(url)
    Object.assign(globalThis, { setTimeout: (run: () => void) => due.push(run) })
    try {
      const saved = download(page)
      Object.assign(globalThis, { setTimeout: later })
      const { url } = await saved
      expect(revoked).to.deep.equal([])
      for (const run of due) run()
      expect(revoked).to.deep.equal([url])
    } finally {
      Object.assign(globalThis, { setTimeout: later })
      URL.revokeObjectURL = revokeObjectURL
    }
  })

  it('does not lead the host’s router astray: no click of the download reaches the page', async () => {
    const page = await showUntil('Factory floor', { scenario: 'canceled' })
    const anchors: EventTarget[] = []
    const look = (event: Event): void => {
      const first = event.composedPath()[0]
      if (first instanceof HTMLAnchorElement) anchors.push(first)
    }
    document.addEventListener('click', look, true)
    await download(page)
    document.removeEventListener('click', look, true)
    expect(anchors).to.deep.equal([])
  })
})
