import { loadConfiguration } from '@tidu/platform';
import { addressOf } from './address';

describe('the address that is printed', () => {
  it.each([
    ['127.0.0.1', 'http://127.0.0.1:8080/'],
    ['0.0.0.0', 'http://127.0.0.1:8080/'],
    ['::', 'http://127.0.0.1:8080/'],
    ['::1', 'http://[::1]:8080/'],
    ['tidu.example', 'http://tidu.example:8080/'],
  ])('opens in a browser on this machine when HOST is %s', (host, address) => {
    expect(addressOf(loadConfiguration({ HOST: host, PORT: '8080' }))).toBe(address);
    expect(URL.canParse(address)).toBe(true);
  });
});
