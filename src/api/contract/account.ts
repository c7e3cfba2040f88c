// Room: contract. The EMQX account that an answer speaks about.
import * as z from 'zod/mini'
import { identifier, label } from './scalars.ts'

export const Account = z.object({
  id: identifier,
  displayName: label,
  email: label,
})
export type Account = z.infer<typeof Account>
