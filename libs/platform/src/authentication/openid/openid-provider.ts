import type { ClientAuth, Configuration } from 'openid-client';

export interface OpenIdClient {
  /** Address of the provider; http on this machine only, which the configuration checks. */
  readonly issuer: string;
  readonly clientId: string;
  /** Absent: a public client, protected by PKCE alone. */
  readonly clientSecret?: string | undefined;
}

const TIMEOUT_SECONDS = 10;

/** What the provider says about itself, asked for when it is first needed. */
export class OpenIdProvider {
  private found: Promise<Configuration> | undefined;

  constructor(private readonly client: OpenIdClient) {}

  /** One that cannot be reached is asked again the next time. */
  async discovered(): Promise<Configuration> {
    this.found ??= this.discover();
    try {
      return await this.found;
    } catch (error) {
      this.found = undefined;
      throw error;
    }
  }

  private async discover(): Promise<Configuration> {
    // An ES module, and wanted only where there is a provider.
    const client = await import('openid-client');
    const { issuer, clientId, clientSecret } = this.client;
    const url = new URL(issuer);
    const authentication =
      clientSecret === undefined
        ? client.None()
        : eitherWay(client.ClientSecretBasic(clientSecret), client.ClientSecretPost(clientSecret));
    return client.discovery(url, clientId, undefined, authentication, {
      timeout: TIMEOUT_SECONDS,
      execute: [
        // The signature of the identity is checked too, not only where it came from.
        client.enableNonRepudiationChecks,
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- so marked to stand out: a provider on this machine
        ...(url.protocol === 'http:' ? [client.allowInsecureRequests] : []),
      ],
    });
  }
}

/** In the header, unless the provider takes the secret in the body alone (RFC 8414, 2). */
function eitherWay(inHeader: ClientAuth, inBody: ClientAuth): ClientAuth {
  return (server, client, body, headers) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const chosen = methods.includes('client_secret_basic') ? inHeader : inBody;
    chosen(server, client, body, headers);
  };
}
