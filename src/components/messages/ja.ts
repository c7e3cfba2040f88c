// Room: components. Every sentence that a customer can read, in Japanese.
import type { Catalogue } from './catalogue.ts'

const restartOnAws =
  'AWS でサブスクリプションを開き、もう一度「アカウントの設定」を選択してください。二重に請求されることはありません。'

export const ja: Catalogue = {
  subscribe: {
    label: 'または AWS Marketplace でサブスクライブ',
    opensInNewTab: '新しいタブで開きます',
  },
  precheck: {
    checking: 'このアカウントを連携できるか確認しています…',
    eligible: 'このアカウントは AWS Marketplace で支払えます。',
    blockedTitle: 'AWS でサブスクライブする前に',
    blockedLead:
      'このアカウントはまだ AWS Marketplace と連携できません。先に次の点を解決してください。',
    continueAnyway: '今サブスクライブすることもできますが、連携は解決後になります。',
    unavailable: '現在このアカウントを確認できません。サブスクライブは可能です。',
    signedOut:
      'サインインすると、このアカウントを連携できるか確認できます。サブスクライブは可能です。',
    unknownTitle: 'ほかにも解決が必要な点があります',
    unknownCause: 'EMQX から、このページでは判別できない理由が返されました。',
    unknownRemedy: 'ページを再読み込みするか、チケットを送信してください。',
    checkAgain: '再確認',
    recheck: '確認しています…',
  },
  failures: {
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
      title: 'この EMQX アカウントには Marketplace のサブスクリプションがあります',
      cause: 'すでに別の EMQX の Marketplace サブスクリプションと連携しています。',
      remedy:
        '不要なサブスクリプションをキャンセルするか、別の EMQX アカウントでサインインして連携してください。',
    },
    agreement_linked_elsewhere: {
      title: 'この AWS サブスクリプションは別の EMQX アカウントと連携しています',
      cause:
        '1 つの AWS Marketplace サブスクリプションで支払えるのは、1 つの EMQX アカウントです。',
      remedy:
        '連携先の EMQX アカウントでサインインしてください。不明な場合は、チケットを送信してください。',
    },
    insufficient_role: {
      title: '連携できるのはオーナーだけです',
      cause: 'お使いのロールでは、この EMQX アカウントの支払い方法を変更できません。',
      remedy:
        'オーナーにサインインを依頼してください。AWS のサブスクリプションはそのまま残ります。',
      remedyNamed:
        'オーナー（{owner}）にサインインを依頼してください。AWS のサブスクリプションはそのまま残ります。',
    },
    overdue_invoice: {
      title: '支払い期限を過ぎた請求書があります',
      cause: 'この EMQX アカウントには未払いの請求書があります。',
      remedy: '支払い後にこのページに戻ると、自動で再確認します。',
    },
    registration_missing: {
      title: 'AWS からもう一度始めてください',
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
      remedy: '下の詳細を添えてチケットを送信してください。こちらで原因を確認します。',
    },
  },
  actions: {
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
  },
  common: {
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
  },
  status: {
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
    pendingLead:
      '連携を開始しました。このウィンドウは閉じてかまいません。完了したらお知らせします。',
    pendingTypical: '通常は約 {duration}で完了します。',
    pendingElapsed: '待ち時間：{duration}',
    slowTitle: 'AWS の処理に通常より時間がかかっています',
    slowLead: 'よくあることで、何も失われません。このウィンドウを閉じて作業を続けてかまいません。',
    longLead:
      '15 分以上かかっています。自動で確認を続けます。ご希望であればチケットを送信してください。こちらで調査します。',
    stalledTitle: '引き続き AWS を待っています',
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

    cancelingTitle: 'AWS サブスクリプションをキャンセルしています',
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
    troubleLead: '何も失われません。自動で再試行を続けます。',

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
    popupLong: '引き続き AWS を待っています。確認を続けます。詳細からサポートに連絡できます。',
    popupConfirm: 'AWS サブスクリプションが連携を待っています。',
    popupActive: 'AWS アカウントを連携しました。',
    popupFailed: 'AWS アカウントはまだ連携されていません。',
    popupCanceling: 'AWS サブスクリプションをキャンセルしています。',
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
  },
  method: {
    label: '支払い方法',
    none: '支払い方法が設定されていません',
    noneHint: 'トライアル後もデプロイメントを継続するには、支払い方法を追加してください。',
    creditCard: '{brand}（末尾 {last4}）',
    creditCardExpiry: '有効期限 {expiry}',
    bankAccount: '米国の銀行口座（末尾 {last4}）',
    bankPending: '確認中です。4〜7 営業日かかります。',
    bankVerified: '確認済み',
    bankFailed: '確認できませんでした。口座番号を確かめるか、チケットを送信してください。',
    credits: '利用可能クレジット',
    creditsAmount: '残り {amount}',
    aws: 'AWS Marketplace サブスクリプション',
    azure: 'Azure Marketplace サブスクリプション',
    gcp: 'Google Cloud Marketplace サブスクリプション',
    other: 'その他の支払い方法',
    otherHint: 'このページは古いため表示できません。再読み込みしてください。',
    since: '{date} から',
    awsPending: 'AWS の確認待ち',
    awsFailed: 'AWS が確認できませんでした',
    awsEnding: 'AWS で {date} に終了',
    awsEndingSoon: 'AWS でキャンセル中',
    awsEnded: 'AWS で終了しました',
    awsCutover: '{date} から AWS 経由で請求',
    cutover: '{date} に適用',
    changingTo: '{method}に変更中',
    changingStill: '引き続き{method}に変更中です。確認を続けます。',
    changing: '支払い方法を変更中',
    changeToCard: 'クレジットカード',
    changeToBankAccount: '米国の銀行口座',
    changingSince: '{time} に開始',
    changeHint: 'それまでは、従来どおり請求されます。',
    manageOnAws: 'AWS で管理',
    manage: 'サブスクリプションを管理',
    blocked_managed_on_aws:
      'AWS で管理されています。変更するには、先に AWS でキャンセルしてください。',
    blocked_managed_on_azure:
      'Azure で管理されています。変更するには、先に Azure でキャンセルしてください。',
    blocked_managed_on_gcp:
      'Google Cloud で管理されています。変更するには、先に Google Cloud でキャンセルしてください。',
    blocked_link_pending: 'AWS の確認後に変更できます。',
    blocked_final_metering: 'AWS が最後の利用分を精算した後に変更できます。',
    blocked_insufficient_role: '変更できるのは、このアカウントのオーナーだけです。',
    blocked_overdue_invoice: '期限を過ぎた請求書の支払い後に変更できます。',
    blocked_unknown: '現在は変更できません。',
    errorTitle: '支払い方法を読み込めませんでした',
    errorLead: '請求には影響ありません。',
    offlineTitle: 'オフラインです',
    offlineLead: '接続が戻りしだい、支払い方法を読み込みます。',
    signedOutLead: 'サインインすると、このアカウントの支払い方法を確認できます。',
    stale: '最後に取得した情報です。更新できませんでした。',
    staleShort: '最新ではありません',
    staleOffline: '最後に取得した情報です。オフラインです。',
    nowPaidBy: '支払い方法：{method}',
  },
  unlink: {
    title: 'AWS Marketplace との連携を解除',
    lead: 'サブスクリプションは AWS でキャンセルします。EMQX には自動で反映されます。',
    warning:
      'キャンセルすると、実行中のデプロイメントは停止し、その後削除されます。対象と日時は下の一覧で確認できます。',
    stepsTitle: 'AWS でのキャンセル方法',
    step1: 'AWS アカウント {account} にサインインします。',
    step1Plain: 'この EMQX アカウントの支払い元である AWS アカウントにサインインします。',
    step2: 'AWS Marketplace で「サブスクリプションの管理」を開きます。',
    step3: '{product} を選択します。',
    step3Agreement: '{product}（契約 {agreement}）を選択します。',
    step4: '「契約」の「アクション」を開き、サブスクリプションのキャンセルを選択します。',
    step5: 'AWS が表示するウィンドウで確認します。製品名の入力を求められることがあります。',
    openAws: 'AWS で「サブスクリプションの管理」を開く',
    impactTitle: 'デプロイメントへの影響',
    impactPreview:
      'キャンセルすると、AWS が最後の利用分を精算した後（約 1 時間後）に実行中のデプロイメントが停止し、その {days}後に削除されます。トライアルは終了日まで継続します。',
    impactPreviewDates: '今キャンセルすると、{date} に削除されます。',
    impactNone: 'このアカウントにデプロイメントはありません。停止するものはありません。',
    impactNoneLeft: 'このアカウントにデプロイメントはありません。',
    impactErrorTitle: 'デプロイメントを読み込めませんでした',
    impactErrorLead: 'AWS のサブスクリプションには影響ありません。',
    deployment: 'デプロイメント',
    plan: 'プラン',
    outcome: '影響',
    unnamed: '名前のないデプロイメント',
    trial: 'トライアル',
    willStop: 'キャンセル後に停止',
    willStopThen: 'その {days}後に削除',
    keepsRunning: '継続して実行',
    keepsRunningUntil: 'トライアルが終了する {date} まで継続して実行',
    trialEnded: 'トライアルは {date} に終了',
    alreadyStopped: '停止済み',
    deletedWithOthers: 'キャンセルすると、ほかと一緒に削除',
    stopsAt: '{date} に停止',
    stopsNow: 'まもなく停止',
    stoppedAt: '{date} に停止済み',
    deleted: '削除済み',
    deletedAt: '{date} に削除済み',
    willBeDeletedAt: '{date} に削除',
    deletedWithin: '停止から {days}後に削除',
    beingDeleted: '削除中',
    outcomeUnknown: 'デプロイメントのページを確認してください',
    truncated: '最初の {count} 件のデプロイメントだけを表示しています。',
    cancelingTitle: 'AWS でキャンセル中',
    cancelingLead: 'AWS が最後の利用分を精算しています。約 1 時間かかります。',
    cancelingDue: '精算はまもなく完了します。実行中のデプロイメントはまもなく停止します。',
    cancelingNone: '停止するデプロイメントはありません。',
    cancelingBack:
      'まだ取りやめることができます。デプロイメントが停止する前に AWS で再度サブスクライブすれば、何も変わりません。',
    cancelingSpoken: 'AWS でキャンセル中です。実行中のデプロイメントは {date} に停止します。',
    canceledTitle: 'AWS サブスクリプションは終了しました',
    canceledLead: '実行中のデプロイメントは停止しました。トライアルは終了日まで継続します。',
    canceledNone: '停止したデプロイメントはありません。トライアルは終了日まで継続します。',
    canceledSpoken:
      'AWS サブスクリプションは終了しました。停止したデプロイメントは {date} に削除されます。',
    stopDate: '実行中のデプロイメントの停止',
    stoppedDate: '実行中のデプロイメントの停止',
    deleteDate: '停止したデプロイメントの削除',
    stopsIn: '実行中のデプロイメントの停止まで',
    deletedIn: '停止したデプロイメントの削除まで',
    deletingTitle: '停止したデプロイメントを削除しています',
    deletingLead: '{date} まで保持していました。再度サブスクライブすると新しく作成できます。',
    deletedTitle: '停止したデプロイメントは削除されました',
    deletedLead: '{date} に削除されました。再度サブスクライブすると新しく作成できます。',
    keepThem:
      '残すには、それまでに AWS Marketplace で再度サブスクライブし、デプロイメントを起動し直してください。',
    resubscribe: 'AWS Marketplace で再度サブスクライブ',
    calendar: '日付をカレンダーに追加',
    calendarSummary: 'EMQX：停止したデプロイメントの削除',
    calendarDescription:
      'EMQX の AWS Marketplace サブスクリプションは終了しました。停止したデプロイメントを残すには、この日までに再度サブスクライブしてください。',
    backTitle: 'サブスクリプションは継続します',
    backLead: 'AWS で期限内に再度サブスクライブしました。停止したものはありません。',
    activeSpoken: 'AWS サブスクリプションは有効です。',
    emptyTitle: 'AWS Marketplace のサブスクリプションはありません',
    emptyLead: 'このアカウントは AWS Marketplace で支払っていないため、解除するものはありません。',
    pendingTitle: 'まだ連携していません',
    pendingLead: 'AWS はまだサブスクリプションを確認していません。確認後に連携を解除できます。',
    unknownTitle: 'このページでは判別できない状態です',
    unknownLead: 'ページを再読み込みするか、AWS でサブスクリプションを確認してください。',
    errorTitle: 'キャンセルの影響を読み込めませんでした',
    errorLead: 'AWS でのキャンセルは可能です。',
    signedOutLead: 'サインインすると、キャンセルがデプロイメントに与える影響を確認できます。',
    stale: '最後に取得した情報です。更新できませんでした。',
    timeZone: '時刻はお使いのタイムゾーン（{zone}）で表示しています。',
  },
}
