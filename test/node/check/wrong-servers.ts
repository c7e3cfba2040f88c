// Test support: every wrong server, one for each rule.
import { wrongAnswers } from './wrong-answers.ts'
import { wrongLandings } from './wrong-landings.ts'
import { wrongLives } from './wrong-lives.ts'
import { wrongRequests } from './wrong-requests.ts'
import type { Wrong } from './wrong-server.ts'

/** Wrong in what HTTP itself carries: methods, media types, header fields, cookies, redirects. */
export const wrongOverHttp: readonly Wrong[] = [...wrongRequests, ...wrongLandings]

/** Wrong in what they say and remember, which is the same with and without a wire. */
export const wrongInWords: readonly Wrong[] = [...wrongAnswers, ...wrongLives]

export const wrongServers: readonly Wrong[] = [...wrongOverHttp, ...wrongInWords]
