// Room: components. Words that several elements share, in Japanese.
import type { Catalogue } from '../catalogue.ts'

export const common: Catalogue['common'] = {
  close: '閉じる',
  retry: '再試行',
  loading: '読み込み中…',
  emqxAccount: 'EMQX アカウント',
  awsAccount: 'AWS 請求先アカウント',
  endingIn: '末尾 {digits}',
  offline: 'オフラインです。接続が戻りしだい続行します。',
  connection: '接続が不安定です。自動で再試行を続けます。',
  refused:
    'EMQX がリクエストを受け付けませんでした。ページを再読み込みしてから、もう一度お試しください。',
  signedOut: 'EMQX からサインアウトしています。',
  notConfigured: 'このページでは請求機能がまだ設定されていません。',
  opensInNewTab: '新しいタブで開きます',
}
