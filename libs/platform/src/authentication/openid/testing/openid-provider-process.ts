import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import Provider, { type Configuration } from 'oidc-provider';

/**
 * A whole OpenID Connect provider on a port of this machine, for tests. Whoever comes is signed in
 * without being asked: as the person whose name is the `login_hint`, or refused as `nobody`.
 * Arguments: port, redirect address.
 */
const [port = '', redirectUri = ''] = process.argv.slice(2);

const PEOPLE: Readonly<Record<string, object>> = {
  wang: { email: 'fang.wang@sx.gov.cn', email_verified: true, name: '王芳' },
  unverified: { email: 'fang.wang@sx.gov.cn', email_verified: false, name: '王芳' },
  bare: {},
};

const configuration: Configuration = {
  clients: [
    { client_id: 'tidu', client_secret: 'a secret of / the client', redirect_uris: [redirectUri] },
    {
      client_id: 'tidu-public',
      redirect_uris: [redirectUri],
      token_endpoint_auth_method: 'none',
    },
  ],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  cookies: { keys: ['a key for tests'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, { uid }) => `/sign-in/${uid}` },
  findAccount: (_, sub) => ({
    accountId: sub,
    claims: () => ({ sub, ...PEOPLE[sub] }),
  }),
  loadExistingGrant: async ({ oidc }) => {
    const { client, account } = oidc;
    const grant = new oidc.provider.Grant({
      clientId: client?.clientId ?? '',
      accountId: account?.accountId ?? '',
    });
    grant.addOIDCScope('openid email profile');
    await grant.save();
    return grant;
  },
};

const provider = new Provider(`http://127.0.0.1:${port}`, configuration);
const answer = provider.callback();

async function signIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { params } = await provider.interactionDetails(request, response);
  const hint = params['login_hint'];
  const who = typeof hint === 'string' ? hint : 'wang';
  const refusal = { error: 'access_denied', error_description: 'not this time' };
  const result = who === 'nobody' ? refusal : { login: { accountId: who } };
  await provider.interactionFinished(request, response, result);
}

createServer((request, response) => {
  void (request.url?.startsWith('/sign-in/')
    ? signIn(request, response)
    : answer(request, response));
}).listen(Number(port), '127.0.0.1', () => process.send?.('ready'));

process.on('disconnect', () => process.exit());
