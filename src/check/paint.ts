// Room: check. Colour, where there is a terminal to show it.

export type Paint = (text: string) => string

export interface Palette {
  good: Paint
  bad: Paint
  warn: Paint
  dim: Paint
  strong: Paint
}

function ink(code: number): Paint {
  return (text) => `\u001B[${code}m${text}\u001B[0m`
}

const plain: Paint = (text) => text

/** @param colour false leaves every text as it is. */
export function palette(colour: boolean): Palette {
  if (!colour) return { good: plain, bad: plain, warn: plain, dim: plain, strong: plain }
  return { good: ink(32), bad: ink(31), warn: ink(33), dim: ink(2), strong: ink(1) }
}

/** Control characters of a server must not drive a terminal. */
export function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  return text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, '\uFFFD')
}
