import { LARGEST_PROOF_BYTES, proofFault, type ProofFault } from './proof-file';

function aFile(name: string, size: number): File {
  const file = new File(['a'], name);
  Object.defineProperty(file, 'size', { value: size });
  return file;
}

describe('proofFault', () => {
  it.each<[string, number, ProofFault | undefined]>([
    ['营业执照.pdf', 1, undefined],
    ['执照.JPG', LARGEST_PROOF_BYTES, undefined],
    ['执照.png', LARGEST_PROOF_BYTES + 1, 'tooLarge'],
    ['执照.pdf', 0, 'empty'],
    ['执照.docx', 1, 'kind'],
    ['执照.pdf.exe', 1, 'kind'],
  ])('takes %s of %d bytes as %s', (name, size, fault) => {
    expect(proofFault(aFile(name, size))).toBe(fault);
  });
});
