// Test support: the translations as wholes, put together from their groups.
import type { Catalogue } from '../../../src/components/messages/catalogue.ts'
import * as jaActions from '../../../src/components/messages/ja/actions.ts'
import * as jaCommon from '../../../src/components/messages/ja/common.ts'
import * as jaFailures from '../../../src/components/messages/ja/failures.ts'
import * as jaMethod from '../../../src/components/messages/ja/method.ts'
import * as jaMissing from '../../../src/components/messages/ja/missing.ts'
import * as jaPrecheck from '../../../src/components/messages/ja/precheck.ts'
import * as jaStatus from '../../../src/components/messages/ja/status.ts'
import * as jaSubscribe from '../../../src/components/messages/ja/subscribe.ts'
import * as jaUnlink from '../../../src/components/messages/ja/unlink.ts'
import * as zhActions from '../../../src/components/messages/zh/actions.ts'
import * as zhCommon from '../../../src/components/messages/zh/common.ts'
import * as zhFailures from '../../../src/components/messages/zh/failures.ts'
import * as zhMethod from '../../../src/components/messages/zh/method.ts'
import * as zhMissing from '../../../src/components/messages/zh/missing.ts'
import * as zhPrecheck from '../../../src/components/messages/zh/precheck.ts'
import * as zhStatus from '../../../src/components/messages/zh/status.ts'
import * as zhSubscribe from '../../../src/components/messages/zh/subscribe.ts'
import * as zhUnlink from '../../../src/components/messages/zh/unlink.ts'

export const ja: Catalogue = {
  ...jaActions,
  ...jaCommon,
  ...jaFailures,
  ...jaMethod,
  ...jaMissing,
  ...jaPrecheck,
  ...jaStatus,
  ...jaSubscribe,
  ...jaUnlink,
}

export const zh: Catalogue = {
  ...zhActions,
  ...zhCommon,
  ...zhFailures,
  ...zhMethod,
  ...zhMissing,
  ...zhPrecheck,
  ...zhStatus,
  ...zhSubscribe,
  ...zhUnlink,
}
