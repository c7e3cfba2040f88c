// Room: mock. One MQTT deployment of an account.

export interface Deployment {
  id: string
  name: string
  plan: string
  isTrial: boolean
  status: 'running' | 'stopped' | 'deleted'
  /** Epoch milliseconds, as all moments here. */
  trialEndsAt?: number
  stoppedAt?: number
  deleteAt?: number
}

export function running(id: string, name: string, plan: string): Deployment {
  return { id, name, plan, isTrial: false, status: 'running' }
}

export function stopped(id: string, name: string, plan: string, stoppedAt: number): Deployment {
  return { id, name, plan, isTrial: false, status: 'stopped', stoppedAt }
}

export function trial(id: string, name: string, trialEndsAt: number): Deployment {
  return { id, name, plan: 'Serverless', isTrial: true, status: 'running', trialEndsAt }
}
