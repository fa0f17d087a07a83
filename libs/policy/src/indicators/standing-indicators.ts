import type { Indicator } from './indicator';

/** The standing of an enterprise as of a day: basic conditions and titles held. */
export const STANDING_INDICATORS = [
  {
    id: 'registeredInChina',
    title: { zh: '境内注册独立法人', en: 'legal person registered in China' },
    kind: 'point',
    type: 'boolean',
    unit: null,
    period: 'as of',
  },
  {
    id: 'isSme',
    title: { zh: '符合中小企业划型标准', en: 'is a small or medium enterprise' },
    kind: 'point',
    type: 'boolean',
    unit: null,
    period: 'as of',
  },
  {
    id: 'abnormalOperationListed',
    title: { zh: '列入经营异常名录', en: 'on the abnormal operation list' },
    kind: 'point',
    type: 'boolean',
    unit: null,
    period: 'as of',
  },
  {
    id: 'seriousDishonestyListed',
    title: { zh: '列入严重失信名单', en: 'on the serious dishonesty list' },
    kind: 'point',
    type: 'boolean',
    unit: null,
    period: 'as of',
  },
  {
    id: 'prohibitedProduct',
    title: { zh: '产品属禁止限制淘汰类', en: 'product banned, restricted or obsolete' },
    kind: 'point',
    type: 'boolean',
    unit: null,
    period: 'as of',
  },
  {
    id: 'majorIncident3y',
    title: {
      zh: '近三年重大事故或偷漏税等违法',
      en: 'major incident or tax evasion within 3 years',
    },
    kind: 'point',
    type: 'boolean',
    unit: null,
    period: '3 years before as of',
  },
  {
    id: 'titles',
    title: { zh: '已有称号', en: 'titles held' },
    kind: 'point',
    type: 'list',
    unit: null,
    period: 'as of',
    fields: {
      tier: {
        values: [
          'innovative',
          'specialised',
          'little-giant',
          'provincial-champion',
          'champion',
          'hidden-champion',
        ],
      },
      validFrom: { date: true },
      validUntil: { date: true },
    },
  },
] as const satisfies readonly Indicator[];
