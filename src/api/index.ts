// Room: front door of the API, for hosts that draw their own UI. Renders nothing.
export * from './client/index.ts'
export type * from './contract/index.ts'
