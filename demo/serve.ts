// Room: demo. `npm run demo`.
import { startDemo } from './server.ts'

const wanted = process.env['PORT'] ?? '5173'
const port = Number(wanted)

if (!/^\d+$/.test(wanted) || port > 65_535) {
  console.error(`PORT must be a number from 0 to 65535, not "${wanted}".`)
  process.exit(1)
}

try {
  const demo = await startDemo({ port })
  console.log(`
  EMQX billing elements, demo

  QA's desk    ${demo.url}/
  Log in       ${demo.url}/login.html
  Console      ${demo.url}/console.html
  Billing      ${demo.url}/billing.html
  AWS listing  ${demo.url}/aws/listing.html
  Gallery      ${demo.url}/gallery.html
  Docs         ${demo.url}/docs/

  Stop with Ctrl+C.
`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void demo.stop().then(() => process.exit(0))
    })
  }
} catch (error) {
  console.error(explain(error))
  process.exit(1)
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use. Choose another one: PORT=${port + 1} npm run demo`
  }
  if (code === 'EACCES') return `Port ${port} may not be used by this user. Choose one above 1023.`
  return error.stack ?? error.message
}
