// Room: components. The words of the linking-status modal and its pop-up, in Japanese.
import type { Catalogue } from '../catalogue.ts'

export const status: Catalogue['status'] = {
  signedOutTitle: 'サインインして連携を完了',
  signedOutLead:
    'AWS Marketplace のサブスクリプションは保持されています。EMQX にサインインするかアカウントを作成すると、連携が続行されます。',
  signedOutMidwayLead:
    'EMQX からサインアウトしましたが、何も失われていません。サインインすると続きから再開します。',

  confirmTitle: 'この 2 つのアカウントを連携しますか？',
  confirmLead:
    '連携後、この EMQX アカウントの利用料はこの AWS アカウントに請求されます。両方ともご自身のアカウントである場合にのみ連携してください。',
  confirmAction: 'アカウントを連携',
  notThisAccount: 'このアカウントではない',
  notNow: '後で',

  submittingTitle: 'AWS アカウントを連携しています',
  submittingLead: 'サブスクリプションを EMQX に送信しています。',

  pendingTitle: 'AWS の確認を待っています',
  pendingLead: '連携を開始しました。このウィンドウは閉じてかまいません。完了したらお知らせします。',
  pendingTypical: '通常は約 {duration}で完了します。',
  pendingElapsed: '待ち時間：{duration}',
  slowTitle: 'AWS の処理に通常より時間がかかっています',
  slowLead:
    '時間がかかることもありますが、何も失われません。このウィンドウを閉じて作業を続けてかまいません。',
  longLead:
    '15 分以上かかっています。自動で確認を続けます。ご希望であればチケットを送信してください。こちらで調査します。',
  stalledTitle: '引き続き AWS の確認を待っています',
  stalledLead:
    'AWS はまだサブスクリプションを確認していません。何も失われず、二重に請求されることもありません。確認を続けますが、AWS に再確認することも、チケットを送信することもできます。',
  checkAgain: '再確認',
  checking: '確認しています…',

  activeTitle: 'アカウントを連携しました',
  activeLead: 'この EMQX アカウントの利用料は AWS Marketplace 経由で請求されます。',
  repeatedTitle: 'すでに連携済みです',
  repeatedLead: 'この 2 つのアカウントは以前に連携されています。ほかに必要な操作はありません。',
  activeTrial: 'AWS Marketplace の無料トライアルが始まりました。',
  activeNext: '請求ページの支払い方法に「AWS Marketplace サブスクリプション」と表示されます。',
  done: '完了',

  remediedTitle: '問題は解決しました',
  remediedLead: 'AWS アカウントの連携を続行できます。',
  continueLinking: '連携を続行',
  tryAgain: '再試行',

  cancelingTitle: 'AWS サブスクリプションはキャンセル処理中です',
  cancelingLead:
    'AWS が最後の利用分を精算しています。約 1 時間かかります。実行中のデプロイメントは {stop} に停止し、停止したデプロイメントは {delete} に削除されます。',
  cancelingUndated: 'AWS が最後の利用分を精算しています。約 1 時間かかります。',
  cancelingBack: '取りやめる場合は、AWS で再度サブスクライブするとそのまま継続します。',
  canceledTitle: 'AWS サブスクリプションは終了しました',
  canceledLead:
    'トライアルを除く実行中のデプロイメントは {stop} に停止しました。停止したデプロイメントは {delete} に削除されます。',
  canceledDeletedLead:
    'トライアルを除く実行中のデプロイメントは {stop} に停止し、停止したデプロイメントは {delete} に削除されました。',
  canceledUndated: 'トライアルを除く実行中のデプロイメントは停止しました。',
  canceledBack: '残すには、それまでに AWS Marketplace で再度サブスクライブしてください。',

  unknownTitle: '連携が新しい状態になりました',
  unknownLead:
    'EMQX から、このページでは判別できない状態が返されました。ページを再読み込みするか、チケットを送信してください。',

  troubleTitle: 'EMQX に接続できません',
  troubleLead: 'サブスクリプションは失われません。自動で再試行を続けます。',

  stepSubscribed: 'AWS Marketplace でサブスクライブ',
  stepNamed: 'EMQX アカウントを選択',
  stepConfirmed: 'AWS による確認',
  stepSwitched: '請求を AWS Marketplace に切り替え',
  stepOther: 'その他のステップ',
  stepDone: '完了',
  stepCurrent: '進行中',
  stepUpcoming: '未着手',
  stepFailed: '失敗',
  progress: '進行状況',

  popupLabel: 'AWS Marketplace との連携',
  popupPending: 'AWS Marketplace と連携しています',
  popupSlow: 'AWS の処理に通常より時間がかかっています。確認を続けます。',
  popupLong: '引き続き AWS の確認を待っています。詳細からサポートに連絡できます。',
  popupConfirm: 'AWS サブスクリプションが連携を待っています。',
  popupActive: 'AWS アカウントを連携しました。',
  popupFailed: 'AWS アカウントはまだ連携されていません。',
  popupCanceling: 'AWS サブスクリプションはキャンセル処理中です。',
  popupCanceled: 'AWS サブスクリプションは終了しました。',
  popupSignedOut: 'サインインして連携を完了してください。',
  popupUnknown: '連携が新しい状態になりました。',
  viewDetails: '詳細を表示',
  dismiss: '閉じる',

  detailsLabel: 'サポート用の詳細',
  detailsCode: 'コード',
  detailsCorrelation: '相関 ID',
  detailsTime: '時刻',
  copyDetails: '詳細をコピー',
  copied: 'コピーしました',
  copyFailed: 'テキストを選択してコピーしてください。',
}
