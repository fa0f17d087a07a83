/**
 * The whole postgresql.conf, written at every start. It listens on this machine only and on no
 * socket file, whose path can be too long or unreachable. What an operator sets with ALTER SYSTEM
 * stays and goes before it.
 * @param durable false gives up safety against a crash for speed; for tests
 */
export function settingsFile(port: number, durable: boolean): string {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: '256MB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '2GB',
    random_page_cost: 1.1,
    jit: 'off',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] %q%u@%d ',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off' }),
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'`);
  return [
    '# Written at every start; use ALTER SYSTEM for settings of your own.',
    ...lines,
    '',
  ].join('\n');
}
