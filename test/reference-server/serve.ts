// Test support: reference server. `npm run reference`: two processes, for the contract check and for whoever wants to look.
import { apiBase, pageOrigin, startReference } from './start.ts'

const server = await startReference({
  integration: process.argv.includes('--license') ? 'license' : 'customer',
  port: Number(process.env['PORT'] ?? 5174),
})
console.log(`
  The reference server, in two processes. Check it with:

  npm run contract:check -- --base-url ${server.origin}${apiBase} \\
    --hooks test/reference-server/hooks.mjs --origin ${pageOrigin} --behind-tls --strict

  Stop with Ctrl+C.
`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void server.stop().then(() => process.exit(0)))
}
