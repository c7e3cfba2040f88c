// Room: bench. One file that the bundler made, in the sizes in which it can travel.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export interface Asset {
  readonly path: string
  readonly type: string
  /** Bytes. */
  readonly minified: number
  readonly gzipped: Buffer
  /** Bytes. */
  readonly brotli: number
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
}

export function assetOf(path: string, content: string | Uint8Array): Asset {
  const type = types[path.split('.').at(-1) ?? '']
  if (type === undefined) throw new Error(`nobody knows what ${path} is`)
  const bytes = Buffer.from(content)
  return {
    path,
    type,
    minified: bytes.length,
    gzipped: gzipSync(bytes, { level: 9 }),
    brotli: brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
    }).length,
  }
}
