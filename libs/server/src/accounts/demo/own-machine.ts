import { isIPv4 } from 'node:net';
import type { Configuration } from '@tidu/platform';

/** Where the people of `seeds/demo/accounts.yaml` have their addresses; no mail gets there. */
const DEMO_DOMAIN = '@demo.tidu';

/** Whether a host name or address reaches this machine only. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  return name === 'localhost' || name === '::1' || (isIPv4(name) && name.startsWith('127.'));
}

/**
 * Whether only people at this machine can reach the product: accounts whose passwords are shown
 * may be nowhere else. A public address or a proxy means that something passes others on to here.
 */
export function isOnOwnMachine({
  host,
  publicUrl,
  trustedProxies,
}: Pick<Configuration, 'host' | 'publicUrl' | 'trustedProxies'>): boolean {
  if (!isLoopback(host) || trustedProxies !== undefined) return false;
  return publicUrl === undefined || isLoopback(new URL(publicUrl).hostname);
}

/**
 * Whether an address is one of the demonstration in an installation that others reach. Its password
 * may be known to anybody, so it is as if nobody had it.
 */
export function isDemoElsewhere(
  email: string,
  configuration: Parameters<typeof isOnOwnMachine>[0],
): boolean {
  return email.toLowerCase().endsWith(DEMO_DOMAIN) && !isOnOwnMachine(configuration);
}
