import { Injectable } from '@nestjs/common';
import type { EvaluationQuery, PaperQuery, SheetLanguage, SheetQuery } from '@tidu/contracts';
import { renderSheetMarkdown, renderSheetPdf } from '@tidu/documents';
import { evaluate, type AssessmentSheet } from '@tidu/policy';
import { AssessEnterprise } from './assess-enterprise';
import { subjectOf } from './enterprise-case';
import { explainCase } from './explain-case';

/** A file to be handed out. */
export interface AssessmentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The assessment of an enterprise as a file to keep or to print. */
@Injectable()
export class AssessmentFiles {
  constructor(private readonly assessEnterprise: AssessEnterprise) {}

  /** @throws ProblemError when there is no such enterprise, pack or procedure */
  async markdown(enterpriseId: string, query: SheetQuery): Promise<AssessmentFile> {
    const sheet = await this.explain(enterpriseId, query);
    const text = renderSheetMarkdown(sheet, query.language);
    return { name: nameOf(sheet, query.language, 'md'), bytes: Buffer.from(text) };
  }

  /** @throws ProblemError when there is no such enterprise, pack or procedure */
  async pdf(enterpriseId: string, query: PaperQuery): Promise<AssessmentFile> {
    const sheet = await this.explain(enterpriseId, query);
    const bytes = await renderSheetPdf(sheet, query.language);
    return { name: nameOf(sheet, query.language, 'pdf'), bytes };
  }

  private explain(enterpriseId: string, query: EvaluationQuery): Promise<AssessmentSheet> {
    return this.assessEnterprise.read('assessment.export', enterpriseId, query, ({ of, pack }) => {
      const subject = subjectOf(of, query.asOf);
      return explainCase(of, subject, pack, evaluate(pack, subject, query.asOf));
    });
  }
}

/** What no file system takes in a name. */
const UNFIT = /[\\/:*?"<>|\p{Cc}]/gu;

const TITLES: Readonly<Record<SheetLanguage, string>> = {
  zh: '自评表',
  en: 'assessment',
  both: '自评表',
};

function nameOf(
  { enterprise, pack, asOf }: AssessmentSheet,
  language: SheetLanguage,
  extension: string,
): string {
  const parts = [enterprise.name, TITLES[language], pack.id.replace('/', '-'), asOf];
  return `${parts.join('-').replace(UNFIT, '')}.${extension}`;
}
