import { referenceText } from './reference-text';

describe('referenceText', () => {
  it('reads from the document inward', () => {
    const reference = { document: '办法', annex: '附件2', article: '第三条', item: '(二)' };
    expect(referenceText(reference)).toBe('办法 附件2 第三条 (二)');
  });

  it('leaves out what was not seen', () => {
    const reference = { document: '办法', annex: null, article: null, item: '(二)' };
    expect(referenceText(reference)).toBe('办法 (二)');
  });
});
