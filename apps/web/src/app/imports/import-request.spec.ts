import { anImportRun } from '../../testing/builders';
import { ImportDraft } from './import-draft';
import { contentOf, type ImportRequest } from './import-request';

function aFile(name: string, text = 'a,b', lastModified = 1): File {
  return new File([text], name, { lastModified });
}

const REQUEST: ImportRequest = { file: aFile('a.csv'), mapping: 'listed', dryRun: true };

describe('contentOf', () => {
  it('is the same for the same file and mapping', () => {
    expect(contentOf({ ...REQUEST, file: aFile('a.csv') })).toBe(contentOf(REQUEST));
  });

  it.each<[string, Partial<ImportRequest>]>([
    ['a changed file of the same name', { file: aFile('a.csv', 'a,b', 2) }],
    ['another mapping', { mapping: 'basics' }],
    ['a mapping file', { mapping: aFile('listed') }],
    ['the import in earnest', { dryRun: false }],
  ])('differs for %s', (_, change) => {
    expect(contentOf({ ...REQUEST, ...change })).not.toBe(contentOf(REQUEST));
  });
});

describe('ImportDraft', () => {
  it('leads from a trial to the import of the very same file', () => {
    const draft = new ImportDraft();
    draft.keep(anImportRun({ id: 'i1' }), REQUEST);
    expect(draft.earnestOf(anImportRun({ id: 'i1' }))).toEqual({ ...REQUEST, dryRun: false });
  });

  it('leads nowhere from another run', () => {
    const draft = new ImportDraft();
    draft.keep(anImportRun({ id: 'i1' }), REQUEST);
    expect(draft.earnestOf(anImportRun({ id: 'i2' }))).toBeUndefined();
  });
});
