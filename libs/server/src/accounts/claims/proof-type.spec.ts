import { proofType } from './proof-type';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

describe('the type of a proof', () => {
  it.each([
    ['application/pdf', Buffer.from('%PDF-1.7\n')],
    ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46])],
    ['image/png', Buffer.from([...PNG, 0x00])],
  ])('is %s by its first bytes', (type, bytes) => {
    expect(proofType(bytes)).toBe(type);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['the half of a beginning', Buffer.from('%PDF')],
    ['a page', Buffer.from('<html><script>')],
    ['a page that says to be a PDF later', Buffer.from('<!-- %PDF-1.7 -->')],
    ['a picture that may hold scripts', Buffer.from('<svg xmlns=')],
    ['a program', Buffer.from('MZ\u0090\u0000')],
    ['a damaged PNG', Buffer.from([...PNG.slice(0, 7), 0x00])],
  ])('is not told of %s', (_, bytes) => {
    expect(proofType(bytes)).toBeUndefined();
  });
});
