import { isIPv4 } from 'node:net';
import type { Configuration } from '@tidu/platform';

/** Whether a host name or address reaches this machine only. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  return name === 'localhost' || name === '::1' || (isIPv4(name) && name.startsWith('127.'));
}

/**
 * Whether only people at this machine can reach the product: accounts whose passwords are shown
 * may be nowhere else. A public address means that something passes others on to here.
 */
export function isOnOwnMachine({
  host,
  publicUrl,
}: Pick<Configuration, 'host' | 'publicUrl'>): boolean {
  if (!isLoopback(host)) return false;
  return publicUrl === undefined || isLoopback(new URL(publicUrl).hostname);
}
