import { connect } from 'node:net';
import { ApiBench } from '../testing/api-bench';

jest.setTimeout(60_000);

const PAGE = '<title>梯度</title><body><tidu-root></tidu-root></body>';

describe('what browsers are told to refuse', () => {
  let api: ApiBench;

  beforeAll(async () => {
    api = await ApiBench.open({
      demo: false,
      page: PAGE,
      env: { PUBLIC_URL: 'https://tidu.example.cn' },
    });
  });

  afterAll(() => api.close());

  const headersOf = async (url: string) => (await api.app.inject({ url })).headers;

  it.each(['/', '/screenings/new', '/api/v1/health', '/api/v1/nowhere', '/api/v1/%ZZ'])(
    'stands on every answer: %s',
    async (url) => {
      const headers = await headersOf(url);
      expect(headers['content-security-policy'] ?? '').not.toMatch(/script-src[^;]*unsafe/);
      if (url === '/api/v1/%ZZ') return;
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
        'cache-control': 'no-store',
      });
      expect(headers['permissions-policy']).toContain('camera=()');
      expect(headers.server).toBeUndefined();
      expect(headers['x-powered-by']).toBeUndefined();
    },
  );

  it('are inline scripts and styles without the nonce of the page, which is new each time', async () => {
    const nonces = await Promise.all(
      ['/', '/index.html', '/screenings'].map(async (url) => {
        const { body, headers } = await api.app.inject({ url });
        const policy = String(headers['content-security-policy']);
        expect(policy).toContain("script-src 'self';");
        const [, nonce = 'none'] = /style-src 'self' 'nonce-([^']+)';/.exec(policy) ?? [];
        expect(body).toContain(`<tidu-root ngCspNonce="${nonce}">`);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(3);
  });

  it('is anything in what the API answers', async () => {
    const { 'content-security-policy': policy } = await headersOf('/api/v1/divisions');
    expect(policy).toBe(
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    );
  });

  it('answers an address that cannot be read as a problem, without a trace of the inside', async () => {
    const answer = await api.app.inject({ url: '/api/v1/%ZZ' });
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).not.toMatch(/FST_|node_modules|\.ts/);
  });

  it('waits for slow headers no longer than it must', async () => {
    const { port } = new URL(await api.app.getUrl());
    const head = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write('GET /api/v1/health HTTP/1.1\r\nHost: x\r\n');
      });
      socket.on('data', (data) => resolve(data.toString().split('\r\n')[0] ?? ''));
      socket.on('error', reject);
    });
    expect(head).toBe('HTTP/1.1 408 Request Timeout');
  }, 30_000);

  it('takes no headers beyond their limit', async () => {
    const { port } = new URL(await api.app.getUrl());
    const head = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(
          `GET /api/v1/health HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`,
        );
      });
      socket.on('data', (data) => resolve(data.toString().split('\r\n')[0] ?? ''));
      socket.on('error', reject);
    });
    expect(head).toBe('HTTP/1.1 431 Request Header Fields Too Large');
  });
});
