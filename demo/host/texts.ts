// Room: demo. The EMQX-like pages in the languages of the EMQX console, keyed by the English text.
import type { Settings } from './settings.ts'

type Translated = Exclude<Settings['lang'], 'en'>

const catalogue: Readonly<Record<string, Readonly<Record<Translated, string>>>> = {
  'Skip to the content': { zh: '跳到主要内容', ja: '本文へ移動' },
  'Sign out': { zh: '退出登录', ja: 'ログアウト' },
  Overview: { zh: '概览', ja: '概要' },
  Billing: { zh: '财务', ja: '請求' },
  Tickets: { zh: '工单', ja: 'チケット' },
  "QA's desk": { zh: 'QA 工作台', ja: 'QA デスク' },
  'Log in to EMQX Platform': { zh: '登录 EMQX Platform', ja: 'EMQX Platform にログイン' },
  Email: { zh: '邮箱', ja: 'メールアドレス' },
  'Work email': { zh: '工作邮箱', ja: '勤務先メールアドレス' },
  'Log in': { zh: '登录', ja: 'ログイン' },
  'New to EMQX?': { zh: '还没有账户？', ja: 'はじめてご利用ですか？' },
  'Create an account': { zh: '创建账户', ja: 'アカウントを作成' },
  'Create an EMQX account': { zh: '创建 EMQX 账户', ja: 'EMQX アカウントを作成' },
  'Your name': { zh: '姓名', ja: 'お名前' },
  'Sign up': { zh: '注册', ja: '登録' },
  'Already have an account?': { zh: '已有账户？', ja: 'アカウントをお持ちですか？' },
  or: { zh: '或', ja: 'または' },
  'Or subscription on AWS Marketplace': {
    zh: '或在 AWS Marketplace 上订阅',
    ja: 'または AWS Marketplace でサブスクライブ',
  },
  'Demo accounts': { zh: '演示账户', ja: 'デモ用アカウント' },
  'Demo of the billing elements. No real account is used.': {
    zh: '计费组件演示，不使用真实账户。',
    ja: '課金コンポーネントのデモです。実際のアカウントは使いません。',
  },
  'There is no account with this email.': {
    zh: '没有使用该邮箱的账户。',
    ja: 'このメールアドレスのアカウントはありません。',
  },
  'An account with this email already exists. Log in instead.': {
    zh: '该邮箱已注册，请直接登录。',
    ja: 'このメールアドレスは登録済みです。ログインしてください。',
  },
  'Something is missing. Please check what you typed.': {
    zh: '信息不完整，请检查输入。',
    ja: '入力内容をご確認ください。',
  },
  'Running deployments': { zh: '运行中的部署', ja: '実行中のデプロイメント' },
  'Stopped deployments': { zh: '已停止的部署', ja: '停止中のデプロイメント' },
  'Trial deployments': { zh: '试用部署', ja: 'トライアルのデプロイメント' },
  Deployments: { zh: '部署', ja: 'デプロイメント' },
  Name: { zh: '名称', ja: '名前' },
  Plan: { zh: '版本', ja: 'プラン' },
  Status: { zh: '状态', ja: '状態' },
  Running: { zh: '运行中', ja: '実行中' },
  Stopped: { zh: '已停止', ja: '停止' },
  Deleted: { zh: '已删除', ja: '削除済み' },
  Trial: { zh: '试用', ja: 'トライアル' },
  'No deployment yet.': { zh: '还没有部署。', ja: 'デプロイメントはまだありません。' },
  Payment: { zh: '支付', ja: '支払い' },
  'Payment settings': { zh: '支付设置', ja: '支払い設定' },
  'Credit card': { zh: '信用卡', ja: 'クレジットカード' },
  'A card is set up for this account.': {
    zh: '该账户已绑定信用卡。',
    ja: 'このアカウントにはカードが登録されています。',
  },
  'No card is set up.': { zh: '未绑定信用卡。', ja: 'カードは登録されていません。' },
  'Remove card': { zh: '移除信用卡', ja: 'カードを削除' },
  'Add a card': { zh: '添加信用卡', ja: 'カードを追加' },
  'Available credits': { zh: '可用额度', ja: '利用可能クレジット' },
  'Credits are used before any other payment method.': {
    zh: '额度优先于其他付款方式使用。',
    ja: 'クレジットは他の支払い方法より先に使われます。',
  },
  'Use up the credits': { zh: '用完额度', ja: 'クレジットを使い切る' },
  Vouchers: { zh: '代金券', ja: 'バウチャー' },
  'A voucher is active on this account.': {
    zh: '该账户有生效的代金券。',
    ja: 'このアカウントには有効なバウチャーがあります。',
  },
  'Remove voucher': { zh: '移除代金券', ja: 'バウチャーを削除' },
  'Bank account': { zh: '银行账户', ja: '銀行口座' },
  'A US bank account is set up.': {
    zh: '已绑定美国银行账户。',
    ja: '米国の銀行口座が登録されています。',
  },
  'Remove bank account': { zh: '移除银行账户', ja: '銀行口座を削除' },
  'Other marketplace': { zh: '其他云市场', ja: '他のマーケットプレイス' },
  'Another cloud marketplace pays for this account.': {
    zh: '该账户通过其他云市场付费。',
    ja: 'このアカウントは他のクラウドマーケットプレイスで支払われています。',
  },
  'Leave it': { zh: '退出', ja: '解除' },
  Overdue: { zh: '已逾期', ja: '期限超過' },
  'Pay now': { zh: '立即支付', ja: '今すぐ支払う' },
  Role: { zh: '角色', ja: '役割' },
  'You are a member. Only the owner changes the payment method.': {
    zh: '您是成员，只有所有者可以更改付款方式。',
    ja: 'あなたはメンバーです。支払い方法を変更できるのはオーナーだけです。',
  },
  'Become the owner': { zh: '成为所有者', ja: 'オーナーになる' },
  Invoices: { zh: '账单', ja: '請求書' },
  Invoice: { zh: '账单号', ja: '請求書' },
  Period: { zh: '账期', ja: '期間' },
  Amount: { zh: '金额', ja: '金額' },
  Paid: { zh: '已支付', ja: '支払い済み' },
  'Submit a ticket': { zh: '提交工单', ja: 'チケットを送信' },
  'Sent along with your ticket': { zh: '随工单一起提交', ja: 'チケットと一緒に送られる情報' },
  Subject: { zh: '主题', ja: '件名' },
  'What happened?': { zh: '发生了什么？', ja: '何が起きましたか？' },
  Submit: { zh: '提交', ja: '送信' },
  'Thank you. We answer within one working day.': {
    zh: '感谢提交，我们会在一个工作日内回复。',
    ja: 'ありがとうございます。1 営業日以内にご返信します。',
  },
}

export function translate(text: string, lang: Settings['lang']): string {
  return lang === 'en' ? text : (catalogue[text]?.[lang] ?? text)
}

/** Rewrites the texts that the page's HTML marks with `data-t`, which are English there. */
export function translatePage(root: ParentNode, lang: Settings['lang']): void {
  for (const place of root.querySelectorAll('[data-t]')) {
    place.textContent = translate(place.textContent.trim(), lang)
  }
}
