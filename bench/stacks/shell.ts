// Room: bench. The page around a piece: the same for everybody, as small as a page can be.

export interface Page {
  /** The tags that the bundler wrote: script, style sheets, preloads. */
  readonly built: string
  readonly head: string
  readonly body: string
}

export function shell({ built, head, body }: Page): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Billing</title>
<link rel="icon" href="data:,">
${head}
${built}
</head>
<body>
<h1>Billing</h1>
${body}
</body>
</html>
`
}
