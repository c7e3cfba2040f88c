// Test support: reference server. One process of it: told its configuration by its parent, ended by it.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Aws } from './aws.ts'
import type { Config } from './config.ts'
import { doJobs } from './desk.ts'
import { listener } from './front.ts'
import { Store } from './store.ts'

/** Milliseconds between two runs of the jobs. */
const jobGap = 1000

function serve(config: Config): void {
  const store = new Store(config.database)
  const aws = new Aws(config)
  const server = createServer(
    listener({ store, config, aws }, (message) => {
      // The topic is what our queue's policy would let through. No signature: there is no AWS here.
      return 'detail-type' in message || message['TopicArn'] === config.topicArn
    }),
  )
  server.keepAliveTimeout = 60_000
  server.listen(0, '127.0.0.1', () => {
    process.send?.({ port: (server.address() as AddressInfo).port })
  })
  setInterval(() => doJobs(store), jobGap)
}

process.once('message', (config: Config) => serve(config))
process.once('disconnect', () => process.exit(0))
