import { ShapeChecker, type Path, type ShapeFault } from './shape-checker';

/** A reference names its document and at least one of annex, article and item. */
export function checkReference(input: unknown, path: Path): readonly ShapeFault[] {
  const checker = new ReferenceChecker();
  checker.reference(input, path);
  return checker.faults;
}

const KEYS = ['document', 'annex', 'article', 'item'];

class ReferenceChecker extends ShapeChecker {
  reference(input: unknown, path: Path): void {
    const reference = this.members(input, path, { required: KEYS });
    if (!reference) return;
    this.text(reference['document'], [...path, 'document']);
    const places = ['annex', 'article', 'item'].filter((key) => reference[key] !== null);
    for (const key of places) this.text(reference[key], [...path, key]);
    if (places.length > 0) return;
    this.fault(path, 'reference.place', '须注明附件、条款或项', 'name the annex, article or item');
  }
}
