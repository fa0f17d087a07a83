import type { Bilingual } from '@tidu/domain';
import type { TrailFault } from './verify-trail';

/** What a fault of the trail means, and where. */
export function describeFault(fault: TrailFault): Bilingual {
  switch (fault.fault) {
    case 'altered':
      return {
        zh: `第 ${at(fault)} 条记录被改动：内容与其校验值不符`,
        en: `Entry ${at(fault)} was altered: what it says does not fit its hash`,
      };
    case 'swapped':
      return {
        zh: `第 ${at(fault)} 条与第 ${fault.found} 条记录被调换`,
        en: `Entries ${at(fault)} and ${fault.found} were swapped`,
      };
    case 'missing':
      return {
        zh: `第 ${at(fault)} 条记录被删除：其后读到的是第 ${fault.found} 条`,
        en: `Entry ${at(fault)} was deleted: entry ${fault.found} comes in its place`,
      };
    case 'out-of-order':
      return {
        zh: `应为第 ${at(fault)} 条记录之处出现了第 ${fault.found} 条：记录重复或多出`,
        en: `Where entry ${at(fault)} belongs stands entry ${fault.found}: one was doubled or put in`,
      };
    case 'tail-cut':
      return {
        zh: `末尾被截：第 ${at(fault)} 至第 ${fault.last} 条记录缺失`,
        en: `The tail was cut: entries ${at(fault)} to ${fault.last} are missing`,
      };
    case 'surplus':
      return {
        zh: `第 ${at(fault)} 条起的记录不是由系统写入的`,
        en: `The entries from ${at(fault)} on were not written by the system`,
      };
    default:
      return describeStateFault(fault);
  }
}

type StateFault = Extract<TrailFault, { fault: `checkpoint-${string}` | 'head-missing' }>;

function describeStateFault(fault: StateFault): Bilingual {
  switch (fault.fault) {
    case 'checkpoint-differs':
      return {
        zh: `第 ${at(fault)} 条记录与检查点不符：此条或更早的记录被整体改写`,
        en: `Entry ${at(fault)} differs from a checkpoint: it or earlier ones were written anew`,
      };
    case 'checkpoint-forged':
      return {
        zh: `${fault.day} 的检查点签名无效，或不是由已知密钥签署的；换过密钥的，请提供含旧公钥的检查点文件`,
        en: `The checkpoint of ${fault.day} has no valid signature of a known key; if the key was changed, give a checkpoint file with the older public key`,
      };
    case 'checkpoint-missing':
      return {
        zh: `数据库中 ${fault.day} 的检查点被删除`,
        en: `The checkpoint of ${fault.day} was deleted from the database`,
      };
    case 'head-missing':
      return {
        zh: '审计链的链首状态（audit_head）被删除，系统已无法继续写入',
        en: 'The head of the trail (audit_head) was deleted; the system can no longer write to it',
      };
  }
}

function at({ sequence }: { readonly sequence: number }): string {
  return String(sequence);
}
