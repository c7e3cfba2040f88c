// Room: components. Words that several elements share, in simplified Chinese.
import type { Catalogue } from '../catalogue.ts'

export const common: Catalogue['common'] = {
  close: '关闭',
  retry: '重试',
  loading: '加载中…',
  emqxAccount: 'EMQX 账户',
  awsAccount: 'AWS 付款账户',
  endingIn: '尾号 {digits}',
  offline: '您已离线，恢复连接后会自动继续。',
  connection: '网络连接不稳定，我们会自动重试。',
  refused: 'EMQX 未接受此请求。请刷新页面后重试。',
  signedOut: '您已退出 EMQX 登录。',
  notConfigured: '此页面尚未配置计费功能。',
  opensInNewTab: '在新标签页中打开',
}
