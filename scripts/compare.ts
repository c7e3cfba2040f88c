// Scripts: where two pictures differ, measured by the browser that took them.
import type { Browser, Page } from 'puppeteer-core'
import type { Picture } from './pictures.ts'

export interface Difference {
  /** How many pixels differ by more than nobody would see. */
  readonly pixels: number
  /** PNG, base64: before, after, and what differs in red. */
  readonly shown: string
}

/** Out of 255, in any channel. One machine with one set of fonts draws the same; blending may round. */
const tolerance = 3

// As text, because the TypeScript loader puts helpers into functions that no page has.
const measure = (before: string, after: string): string => `(async () => {
  const load = async (base64) => {
    const image = new Image()
    image.src = 'data:image/png;base64,' + base64
    await image.decode()
    return image
  }
  const [one, other] = [await load('${before}'), await load('${after}')]
  const width = Math.max(one.width, other.width)
  const height = Math.max(one.height, other.height)
  const canvas = Object.assign(document.createElement('canvas'), { width: 3 * width + 20, height })
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  const read = (image, at) => {
    pen.drawImage(image, at, 0)
    return pen.getImageData(at, 0, width, height)
  }
  const [a, b] = [read(one, 0), read(other, width + 10)]
  const red = new ImageData(width, height)
  let pixels = 0
  for (let at = 0; at < a.data.length; at += 4) {
    const far = [0, 1, 2, 3].some((channel) => Math.abs(a.data[at + channel] - b.data[at + channel]) > ${tolerance})
    if (far) pixels += 1
    red.data.set(far ? [220, 0, 0, 255] : [a.data[at], a.data[at + 1], a.data[at + 2], 60], at)
  }
  pen.putImageData(red, 2 * width + 20, 0)
  return { pixels, shown: pixels === 0 ? '' : canvas.toDataURL().split(',')[1] }
})()`

export class Comparer {
  readonly #page: Page

  private constructor(page: Page) {
    this.#page = page
  }

  static async open(browser: Browser): Promise<Comparer> {
    return new Comparer(await (await browser.createBrowserContext()).newPage())
  }

  async compare(before: Picture, after: Picture): Promise<Difference> {
    if (before.base64 === after.base64) return { pixels: 0, shown: '' }
    return (await this.#page.evaluate(measure(before.base64, after.base64))) as Difference
  }
}
