import type { ClaimView } from '@tidu/contracts';
import type { Caller } from '../caller';

interface Claimed {
  readonly creditCode: string;
  readonly name: string;
  readonly division: string;
}

/** A small PDF file, as the scan of a licence. */
export const PROOF = {
  name: '营业执照.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    [
      '%PDF-1.4',
      '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
      '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj',
      'trailer<</Root 1 0 R>>',
      '%%EOF\n',
    ].join('\n'),
  ),
};

/** Claims an enterprise, unless that was done before: a claim is open once only. */
export async function claim(caller: Caller, claimed: Claimed): Promise<ClaimView> {
  const own = await caller.get<ClaimView[]>('/claims/own');
  const open = own.find(({ creditCode }) => creditCode === claimed.creditCode);
  const query = new URLSearchParams({ ...claimed });
  return open ?? caller.send('POST', `/claims?${query}`, { multipart: { proof: PROOF } });
}
