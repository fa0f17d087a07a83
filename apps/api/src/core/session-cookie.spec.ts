import cookie from '@fastify/cookie';
import { CsrfTokens } from '@tidu/platform';
import fastify from 'fastify';
import { clearSession, SessionCookies, setSession } from './session-cookie';

const SESSION = '0b9e7c0e-6d2f-4a55-9b50-6a6c0f9f3c11';

/** What a browser is told by a server that signs everybody in at /in, and out at /out. */
async function cookiesOf(path: '/in' | '/out', { secure }: { secure: boolean }) {
  const server = fastify();
  await server.register(cookie);
  server.decorate(
    'sessionCookies',
    new SessionCookies(new CsrfTokens(Buffer.alloc(32, 1)), secure),
  );
  server.get('/in', (_request, reply) => {
    setSession(reply, 'the-token', SESSION);
    return reply.send();
  });
  server.get('/out', (_request, reply) => {
    clearSession(reply);
    return reply.send();
  });
  const answer = await server.inject(path);
  await server.close();
  return [answer.headers['set-cookie'] ?? []].flat();
}

describe('the cookies of a session', () => {
  it('over https are bound to this host, and the session is hidden from scripts', async () => {
    const [session, csrf] = await cookiesOf('/in', { secure: true });
    expect(session).toBe('__Host-tidu_session=the-token; Path=/; HttpOnly; Secure; SameSite=Lax');
    expect(csrf).toMatch(/^tidu_csrf=[\w-]{22}\.[\w-]{43}; Path=\/; Secure; SameSite=Strict$/);
  });

  it('over http are not marked as secure, for browsers would drop them', async () => {
    const [session, csrf] = await cookiesOf('/in', { secure: false });
    expect(session).toBe('tidu_session=the-token; Path=/; HttpOnly; SameSite=Lax');
    expect(csrf).not.toContain('Secure');
  });

  it('are both taken back when somebody signs out', async () => {
    const taken = await cookiesOf('/out', { secure: true });
    expect(taken.map((text) => text.split('=')[0])).toEqual(['__Host-tidu_session', 'tidu_csrf']);
    expect(taken.every((text) => text.includes('Expires=Thu, 01 Jan 1970'))).toBe(true);
  });
});
