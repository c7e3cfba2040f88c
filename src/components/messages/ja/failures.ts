// Room: components. Why something failed or is blocked, in Japanese.
import type { Catalogue } from '../catalogue.ts'

const restartOnAws =
  'AWS でサブスクリプションを開き、もう一度「アカウントの設定」を選択してください。二重に請求されることはありません。'

export const failures: Catalogue['failures'] = {
  credit_card_on_file: {
    title: 'クレジットカードが登録されています',
    cause:
      'この EMQX アカウントはクレジットカードで支払っています。支払い方法は 1 つのアカウントにつき 1 つです。',
    causeNamed:
      'この EMQX アカウントは {brand}（末尾 {last4}）で支払っています。支払い方法は 1 つのアカウントにつき 1 つです。',
    remedy:
      'カードを削除してからこのページに戻ると、自動で再確認します。削除できない場合は、チケットを送信してください。',
  },
  available_credits_in_use: {
    title: '利用可能クレジットが残っています',
    cause:
      'この EMQX アカウントには利用可能クレジットが残っています。使い切るまで AWS Marketplace では支払えません。',
    causeNamed:
      'この EMQX アカウントには利用可能クレジットが {amount} 残っています。使い切るまで AWS Marketplace では支払えません。',
    remedy: 'クレジットを使い切るか、チケットを送信してください。残りの処理をお手伝いします。',
  },
  voucher_in_use: {
    title: 'バウチャーを使用中です',
    cause: 'この EMQX アカウントには有効なバウチャーがあり、AWS Marketplace と併用できません。',
    remedy: '期限が切れるのを待つか削除してから、もう一度お試しください。',
  },
  bank_account_on_file: {
    title: '銀行口座が登録されています',
    cause:
      'この EMQX アカウントは銀行口座から支払っています。支払い方法は 1 つのアカウントにつき 1 つです。',
    causeNamed:
      'この EMQX アカウントは銀行口座（末尾 {last4}）から支払っています。支払い方法は 1 つのアカウントにつき 1 つです。',
    remedy: 'チケットを送信してください。担当チームが銀行口座を削除します。',
  },
  account_already_linked: {
    title: 'この EMQX アカウントは連携済みです',
    cause: 'すでに別の EMQX の Marketplace サブスクリプションと連携しています。',
    remedy:
      '不要なサブスクリプションをキャンセルするか、別の EMQX アカウントでサインインして連携してください。',
  },
  agreement_linked_elsewhere: {
    title: 'この AWS サブスクリプションは別の EMQX アカウントと連携しています',
    cause: '1 つの AWS Marketplace サブスクリプションで支払えるのは、1 つの EMQX アカウントです。',
    remedy:
      '連携先の EMQX アカウントでサインインしてください。不明な場合は、チケットを送信してください。',
  },
  insufficient_role: {
    title: '連携できるのはオーナーだけです',
    cause: 'お使いのロールでは、この EMQX アカウントの支払い方法を変更できません。',
    remedy: 'オーナーにサインインを依頼してください。AWS のサブスクリプションはそのまま残ります。',
    remedyNamed:
      'オーナー（{owner}）にサインインを依頼してください。AWS のサブスクリプションはそのまま残ります。',
  },
  overdue_invoice: {
    title: '支払い期限を過ぎた請求書があります',
    cause: 'この EMQX アカウントには未払いの請求書があります。',
    remedy: '支払い後にこのページに戻ると、自動で再確認します。',
  },
  registration_missing: {
    title: 'AWS からやり直してください',
    cause:
      'このブラウザーには、続行できる AWS Marketplace の登録がありません。別のブラウザーで開いた可能性があります。',
    remedy: restartOnAws,
  },
  registration_expired: {
    title: 'AWS からの登録の有効期限が切れました',
    cause: 'AWS が登録を保持する時間には限りがあります。',
    remedy: restartOnAws,
  },
  registration_invalid: {
    title: 'AWS がこの登録を認識できませんでした',
    cause: 'この登録は使用済みか、別の製品のものです。',
    remedy: restartOnAws,
  },
  aws_payment_failed: {
    title: 'AWS がお支払いを確認できませんでした',
    cause:
      'AWS Marketplace がサブスクリプションを承認しませんでした。多くの場合、AWS 側の支払い方法が原因です。',
    remedy: 'AWS で支払い方法を確認してから、ここで再確認してください。',
  },
  aws_unavailable: {
    title: 'AWS が応答していません',
    cause: 'AWS Marketplace の応答が遅いか、現在利用できません。',
    remedy: 'サブスクリプションは失われません。自動で再試行を続けます。',
  },
  rate_limited: {
    title: '少々お待ちください',
    cause: '短時間に問い合わせが集中しました。',
    remedy: 'サブスクリプションは失われません。まもなく自動で続行します。',
  },
  session_required: {
    title: 'サインインしてください',
    cause: 'EMQX からサインアウトしています。',
    remedy: 'サインインすると続行できます。サブスクリプションは保持されています。',
  },
  idempotency_conflict: {
    title: 'この登録は別の内容で送信済みです',
    cause: '同じ登録について異なる 2 つのリクエストを受け取ったため、処理を止めました。',
    remedy: 'チケットを送信してください。こちらで解決します。',
  },
  csrf_rejected: {
    title: 'このページは古くなっています',
    cause: '安全のため、このページからのリクエストを受け付けませんでした。',
    remedy: 'ページを再読み込みしてください。サブスクリプションは保持されています。',
  },
  account_changed: {
    title: '別のアカウントでサインインしています',
    cause: 'その間に別の EMQX アカウントでサインインしたため、何も変更していません。',
    remedy: 'ページを再読み込みして、現在のアカウントで続行してください。',
  },
  unknown: {
    title: 'アカウントを連携できませんでした',
    cause: 'このアカウントの連携中に問題が発生しました。',
    remedy: '「サポート用の詳細」を添えてチケットを送信してください。こちらで原因を確認します。',
  },
}
