import type { ImportErrorView, ImportRunView } from '@tidu/contracts';
import type { ImportFinding, ImportRunRow } from '@tidu/data-access';
import { NOTHING_COUNTED } from '../importing/import-tally';

export function toRunView(run: ImportRunRow): ImportRunView {
  const { id, fileName, fileBytes, fileSha256, mappingName, dryRun, status, encoding } = run;
  return {
    id,
    fileName,
    fileBytes,
    fileSha256,
    mappingName,
    dryRun,
    status,
    encoding,
    ...NOTHING_COUNTED,
    ...run.report,
    failure: run.failure,
    createdAt: run.createdAt,
    finishedAt: run.finishedAt?.toISOString() ?? null,
  };
}

export function toErrorView({
  line,
  column,
  value,
  rule,
  message,
}: ImportFinding): ImportErrorView {
  return { line, column, value, rule, message };
}
