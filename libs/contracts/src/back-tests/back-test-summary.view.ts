import { ApiProperty } from '@nestjs/swagger';
import { BilingualView } from '../language.view';
import { ItemCounts, VerdictCounts, type VerdictName } from '../screenings/screening.view';
import type { VerdictChange } from './verdict-change';

export class VerdictChangeCounts implements Record<VerdictChange, number> {
  @ApiProperty({ description: 'To met' }) gain!: number;
  @ApiProperty({ description: 'From met' }) loss!: number;
  @ApiProperty({ description: 'From unmet to undetermined' }) opened!: number;
  @ApiProperty({ description: 'From undetermined to unmet' }) closed!: number;
}

/** Rows: verdict under the baseline; columns: under the candidate. */
export class VerdictMatrix implements Record<VerdictName, VerdictCounts> {
  @ApiProperty({ type: VerdictCounts }) met!: VerdictCounts;
  @ApiProperty({ type: VerdictCounts }) unmet!: VerdictCounts;
  @ApiProperty({ type: VerdictCounts }) undetermined!: VerdictCounts;
}

/** What changes for the enterprises of one place, size or industry. */
export class BackTestGroupView extends VerdictChangeCounts {
  @ApiProperty({ description: 'Division code, size class, GB/T 4754 code, or `unknown`' })
  key!: string;
  @ApiProperty({ type: BilingualView }) title!: BilingualView;
  @ApiProperty() enterprises!: number;
}

/** For how many enterprises a criterion made the difference, and its statuses in both packs. */
export class BackTestCriterionView extends VerdictChangeCounts {
  @ApiProperty() criterion!: string;
  @ApiProperty({ type: BilingualView }) title!: BilingualView;
  @ApiProperty({ type: BilingualView, nullable: true }) baselineRequirement!: BilingualView | null;
  @ApiProperty({ type: BilingualView, nullable: true }) candidateRequirement!: BilingualView | null;
  @ApiProperty({ type: ItemCounts, nullable: true, description: 'Null: not in the pack' })
  before!: ItemCounts | null;
  @ApiProperty({ type: ItemCounts, nullable: true, description: 'Null: not in the pack' })
  after!: ItemCounts | null;
}

export class BackTestSummary {
  @ApiProperty() enterprises!: number;
  @ApiProperty({ type: VerdictMatrix }) matrix!: VerdictMatrix;
  @ApiProperty({ type: VerdictChangeCounts }) changes!: VerdictChangeCounts;
  @ApiProperty({ description: 'Over a screening: enterprises with facts recorded since' })
  factsChangedSince!: number;
  @ApiProperty({ type: [BackTestGroupView], description: 'By 4-digit prefix of the code' })
  cities!: BackTestGroupView[];
  @ApiProperty({ type: [BackTestGroupView] }) counties!: BackTestGroupView[];
  @ApiProperty({ type: [BackTestGroupView] }) sizeClasses!: BackTestGroupView[];
  @ApiProperty({ type: [BackTestGroupView], description: 'By 2 digits of GB/T 4754' })
  industries!: BackTestGroupView[];
  @ApiProperty({ type: [BackTestCriterionView] }) criteria!: BackTestCriterionView[];
}
