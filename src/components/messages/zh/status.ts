// Room: components. The words of the linking-status modal and its pop-up, in simplified Chinese.
import type { Catalogue } from '../catalogue.ts'

export const status: Catalogue['status'] = {
  signedOutTitle: '登录以完成关联',
  signedOutLead:
    '您在 AWS Marketplace 上的订阅已为您保留。登录 EMQX 或创建账户后，关联会自动继续。',
  signedOutMidwayLead: '您已退出 EMQX 登录，但没有丢失任何内容。登录后此页面会自动继续。',

  confirmTitle: '关联这两个账户？',
  confirmLead:
    '关联后，此 EMQX 账户的用量将计入此 AWS 账户的账单。请仅在两个账户都属于您时进行关联。',
  confirmAction: '关联账户',
  notThisAccount: '不是这个账户',
  notNow: '暂不关联',

  submittingTitle: '正在关联您的 AWS 账户',
  submittingLead: '正在将您的订阅发送给 EMQX。',

  pendingTitle: '正在等待 AWS 确认',
  pendingLead: '关联已开始。您可以关闭此窗口，完成后我们会通知您。',
  pendingTypical: '通常需要约 {duration}。',
  pendingElapsed: '已等待 {duration}',
  slowTitle: 'AWS 的处理时间比平常更长',
  slowLead: '这种情况时有发生，您的订阅不会丢失。您可以关闭此窗口，继续其他工作。',
  longLead: '等待已超过 15 分钟，我们会持续自动检查。如有需要，请提交工单，我们会进行核查。',
  stalledTitle: '仍在等待 AWS',
  stalledLead:
    'AWS 尚未确认您的订阅。您的订阅不会丢失，也不会被重复收费。我们会持续检查；您也可以再次向 AWS 查询，或提交工单。',
  checkAgain: '重新检查',
  checking: '正在检查…',

  activeTitle: '您的账户已关联',
  activeLead: '此 EMQX 账户的用量现在通过 AWS Marketplace 计费。',
  repeatedTitle: '已经关联',
  repeatedLead: '这两个账户此前已经关联，无需其他操作。',
  activeTrial: '您在 AWS Marketplace 上的免费试用已开始。',
  activeNext: '您可以在计费页面看到付款方式为“AWS Marketplace 订阅”。',
  done: '完成',

  remediedTitle: '问题已解决',
  remediedLead: '现在可以继续关联您的 AWS 账户了。',
  continueLinking: '继续关联',
  tryAgain: '重试',

  cancelingTitle: '您的 AWS 订阅正在取消',
  cancelingLead:
    'AWS 正在结算最后的用量，大约需要一小时。运行中的部署将于 {stop} 停止；已停止的部署将于 {delete} 删除。',
  cancelingUndated: 'AWS 正在结算最后的用量，大约需要一小时。',
  cancelingBack: '改变主意了？在 AWS 上重新订阅，一切照常继续。',
  canceledTitle: '您的 AWS 订阅已结束',
  canceledLead: '除试用部署外，运行中的部署已于 {stop} 停止。已停止的部署将于 {delete} 删除。',
  canceledDeletedLead:
    '除试用部署外，运行中的部署已于 {stop} 停止。已停止的部署已于 {delete} 删除。',
  canceledUndated: '除试用部署外，运行中的部署已停止。',
  canceledBack: '如需保留它们，请在此之前于 AWS Marketplace 上重新订阅。',

  unknownTitle: '关联出现新的状态',
  unknownLead: '此页面无法识别 EMQX 返回的状态。请刷新页面查看详情，或提交工单。',

  troubleTitle: '无法连接 EMQX',
  troubleLead: '您的订阅不会丢失，我们会自动重试。',

  stepSubscribed: '已在 AWS Marketplace 订阅',
  stepNamed: '已选择 EMQX 账户',
  stepConfirmed: 'AWS 确认',
  stepSwitched: '计费切换到 AWS Marketplace',
  stepOther: '其他步骤',
  stepDone: '已完成',
  stepCurrent: '进行中',
  stepUpcoming: '未开始',
  stepFailed: '失败',
  progress: '进度',

  popupLabel: 'AWS Marketplace 关联',
  popupPending: '正在关联 AWS Marketplace',
  popupSlow: 'AWS 的处理时间比平常更长，我们会持续检查。',
  popupLong: '仍在等待 AWS，我们会持续检查。查看详情可获得帮助。',
  popupConfirm: '您的 AWS 订阅正等待关联。',
  popupActive: '您的 AWS 账户已关联。',
  popupFailed: '您的 AWS 账户尚未关联。',
  popupCanceling: '您的 AWS 订阅正在取消。',
  popupCanceled: '您的 AWS 订阅已结束。',
  popupSignedOut: '登录以完成关联。',
  popupUnknown: '关联出现新的状态。',
  viewDetails: '查看详情',
  dismiss: '知道了',

  detailsLabel: '技术支持所需信息',
  detailsCode: '代码',
  detailsCorrelation: '追踪 ID',
  detailsTime: '时间',
  copyDetails: '复制信息',
  copied: '已复制',
  copyFailed: '请选中文本手动复制。',
}
