// Room: components. What a button or link offers, in simplified Chinese.
import type { Catalogue } from '../catalogue.ts'

export const actions: Catalogue['actions'] = {
  remove_credit_card: '移除信用卡',
  view_credits: '查看可用额度',
  view_vouchers: '查看代金券',
  manage_on_aws: '在 AWS 上管理',
  resubscribe: '重新订阅',
  restart_on_aws: '前往 AWS Marketplace',
  switch_account: '登录其他账户',
  ask_owner: '联系账户所有者',
  pay_invoice: '支付账单',
  retry: '重试',
  sign_in: '登录',
  open_ticket: '提交工单',
  reload: '刷新页面',
}
