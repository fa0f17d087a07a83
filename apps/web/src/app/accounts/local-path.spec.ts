import { localPath, returnPathOf } from './local-path';

describe('localPath', () => {
  it('keeps a path of this site with its question and its mark', () => {
    expect(localPath('/screenings?after=a%20b#top')).toBe('/screenings?after=a%20b#top');
  });

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    '/\t/elsewhere.example',
    '/..//elsewhere.example',
    'javascript:alert(1)',
    'screenings',
    '',
  ])('takes %j as the first page, for it leads away', (text) => {
    expect(localPath(text)).toBe('/');
  });

  it.each(['/sign-in', '/sign-in?returnTo=/x', '/sign-in/second-factor', '/x/../sign-in'])(
    'takes %j as the first page, for it leads in a circle',
    (text) => {
      expect(localPath(text)).toBe('/');
    },
  );

  it('is the first page when nothing is given', () => {
    expect(localPath(undefined)).toBe('/');
    expect(localPath(null)).toBe('/');
  });
});

describe('returnPathOf', () => {
  it('is the page itself, or what a page of the sign-in would return to', () => {
    expect(returnPathOf('/imports/1?after=2')).toBe('/imports/1?after=2');
    expect(returnPathOf('/sign-in/second-factor?returnTo=%2Fimports')).toBe('/imports');
    expect(returnPathOf('/sign-in?returnTo=https:%2F%2Felsewhere.example')).toBe('/');
    expect(returnPathOf('/sign-in')).toBe('/');
  });
});
