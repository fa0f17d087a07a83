import { referenceWords } from './reference-words';

const DOCUMENT = '工信部企业〔2026〕2号';

describe('a place in the rules', () => {
  it.each([
    ['附件2', null, '(二)', `${DOCUMENT} 附件2（二）`, `${DOCUMENT}, annex 2, item 2`],
    [null, '第三十条', null, `${DOCUMENT} 第三十条`, `${DOCUMENT}, article 30`],
    [null, '第十二条', '(三)', `${DOCUMENT} 第十二条（三）`, `${DOCUMENT}, article 12, item 3`],
    ['附件4、5', null, null, `${DOCUMENT} 附件4、5`, `${DOCUMENT}, annexes 4, 5`],
    [
      null,
      null,
      '基本条件',
      `${DOCUMENT} 基本条件，条款号未见原文`,
      `${DOCUMENT}, 基本条件, article not seen`,
    ],
  ])('%p %p %p reads %s', (annex, article, item, zh, en) => {
    expect(referenceWords({ document: DOCUMENT, annex, article, item })).toEqual({ zh, en });
  });
});
