// Room: components. What a button or link offers, in Japanese.
import type { Catalogue } from '../catalogue.ts'

export const actions: Catalogue['actions'] = {
  remove_credit_card: 'クレジットカードを削除',
  view_credits: '利用可能クレジットを表示',
  view_vouchers: 'バウチャーを表示',
  manage_on_aws: 'AWS で管理',
  resubscribe: '再度サブスクライブ',
  restart_on_aws: 'AWS Marketplace へ',
  switch_account: '別のアカウントでサインイン',
  ask_owner: 'オーナーに依頼',
  pay_invoice: '請求書を支払う',
  retry: '再試行',
  sign_in: 'サインイン',
  open_ticket: 'チケットを送信',
  reload: 'ページを再読み込み',
}
