import { isDateFormat, readDateStyles } from './cell-formats';

describe('isDateFormat', () => {
  it.each([
    'yyyy-mm-dd',
    'yyyy"年"m"月"d"日"',
    '[$-804]yyyy"年"m"月";@',
    'm/d',
    'mmm',
    '[DBNum1][$-804]yyyy"年"',
    'yyyy/m/d h:mm:ss',
  ])('takes %s for a date', (code) => {
    expect(isDateFormat(code)).toBe(true);
  });

  it.each([
    'General',
    '0.00E+00',
    '#,##0.00"万元"',
    '0.00;[Red]-0.00',
    '[h]:mm',
    '[mm]:ss',
    'h:mm AM/PM',
    '"day" 0',
    '0\\d',
    '0;"m"0',
    '@',
  ])('takes %s for no date', (code) => {
    expect(isDateFormat(code)).toBe(false);
  });
});

describe('readDateStyles', () => {
  it('knows the built-in formats, those of the Chinese version, and custom ones', () => {
    const isDate = readDateStyles(
      Buffer.from(
        '<styleSheet><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;"/>' +
          '<numFmt numFmtId="165" formatCode="0.0"/></numFmts>' +
          '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
          '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="31"/><xf numFmtId="164">' +
          '<alignment/></xf><xf numFmtId="165"/><xf numFmtId="46"/></cellXfs>' +
          '<dxfs><dxf><numFmt numFmtId="165" formatCode="yyyy"/></dxf></dxfs></styleSheet>',
      ),
    );
    expect([0, 1, 2, 3, 4, 5, 6].map(isDate)).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
