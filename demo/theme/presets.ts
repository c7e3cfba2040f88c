// Room: demo. Looks to begin with: what the host page says, and what it says to our elements alone.
export type Scheme = 'light' | 'dark'
export type Values = Readonly<Record<string, string>>

export interface Preset {
  readonly name: string
  readonly title: string
  readonly scheme: Scheme
  /** The host's own variables. */
  readonly host?: Values
  /** Properties of ours. */
  readonly own?: Values
}

/** Element Plus 2 as it comes, without a theme of the host's. */
const elementPlus: Values = {
  '--el-color-primary': '#409eff',
  '--el-color-danger': '#f56c6c',
  '--el-color-warning': '#e6a23c',
  '--el-color-success-light-9': '#f0f9eb',
  '--el-color-danger-light-9': '#fef0f0',
  '--el-color-warning-light-9': '#fdf6ec',
  '--el-text-color-primary': '#303133',
  '--el-text-color-regular': '#606266',
  '--el-border-color': '#dcdfe6',
  '--el-fill-color-light': '#f5f7fa',
  '--el-bg-color': '#ffffff',
  '--el-bg-color-page': '#f2f3f5',
  '--el-border-radius-base': '4px',
}

const elementPlusDark: Values = {
  ...elementPlus,
  '--el-color-success-light-9': '#1c2518',
  '--el-color-danger-light-9': '#2b1d1d',
  '--el-color-warning-light-9': '#292218',
  '--el-text-color-primary': '#e5eaf3',
  '--el-text-color-regular': '#cfd3dc',
  '--el-border-color': '#4c4d4f',
  '--el-fill-color-light': '#262727',
  '--el-bg-color': '#141414',
  '--el-bg-color-page': '#0a0a0a',
}

export const presets: readonly Preset[] = [
  { name: 'emqx', title: 'EMQX green', scheme: 'light' },
  { name: 'emqx-dark', title: 'EMQX green, dark', scheme: 'dark' },
  { name: 'element-plus', title: 'Element Plus', scheme: 'light', host: elementPlus },
  {
    name: 'element-plus-dark',
    title: 'Element Plus, dark',
    scheme: 'dark',
    host: elementPlusDark,
  },
  {
    name: 'high-contrast',
    title: 'High contrast',
    scheme: 'light',
    own: {
      '--emqx-billing-color-primary': '#003d99',
      '--emqx-billing-color-text': '#000000',
      '--emqx-billing-color-text-muted': '#000000',
      '--emqx-billing-color-title': '#000000',
      '--emqx-billing-color-soft': '#ffffff',
      '--emqx-billing-color-border': '#000000',
      '--emqx-billing-color-danger': '#8a0000',
      '--emqx-billing-color-danger-soft': '#ffffff',
      '--emqx-billing-color-warning': '#5c3700',
      '--emqx-billing-color-warning-soft': '#ffffff',
      '--emqx-billing-color-success-soft': '#ffffff',
      '--emqx-billing-radius': '0px',
      '--emqx-billing-radius-dialog': '0px',
    },
  },
  {
    name: 'yellow',
    title: 'A yellow that nobody could read',
    scheme: 'light',
    own: { '--emqx-billing-color-primary': '#ffee00' },
  },
]
