import { ApiProperty } from '@nestjs/swagger';
import { BilingualView } from '../language.view';

export class PoolView {
  @ApiProperty({ example: 'sprint' }) id!: string;
  @ApiProperty({ type: BilingualView }) title!: BilingualView;
  @ApiProperty({ type: BilingualView, description: 'Which enterprises it holds' })
  rule!: BilingualView;
  @ApiProperty({ description: 'Whether its enterprises stand on the cultivation roster' })
  onRoster!: boolean;
}

export class RulePackSummary {
  @ApiProperty({ example: 'CN-GRADIENT-2026/little-giant' }) id!: string;
  @ApiProperty({ description: 'SHA-256 over the canonical form' }) hash!: string;
  @ApiProperty({ type: BilingualView }) title!: BilingualView;
  @ApiProperty() document!: string;
  @ApiProperty({ type: [String] }) procedures!: string[];
  @ApiProperty({ type: String, nullable: true }) effectiveFrom!: string | null;
  @ApiProperty({ type: String, nullable: true }) effectiveUntil!: string | null;
  @ApiProperty({ description: 'Criteria whose text was seen in official wording' })
  confirmedCriteria!: number;
  @ApiProperty() criteria!: number;
}

export class ProgrammeView {
  @ApiProperty({ example: 'little-giant' }) id!: string;
  @ApiProperty({ type: BilingualView }) title!: BilingualView;
  @ApiProperty({ type: [RulePackSummary] }) packs!: RulePackSummary[];
  @ApiProperty({ type: [PoolView] }) pools!: PoolView[];
}

export class CriterionReferenceView {
  @ApiProperty() document!: string;
  @ApiProperty({ type: String, nullable: true }) annex!: string | null;
  @ApiProperty({ type: String, nullable: true }) article!: string | null;
  @ApiProperty({ type: String, nullable: true }) item!: string | null;
}

export class CriterionView {
  @ApiProperty() id!: string;
  @ApiProperty({ type: BilingualView }) title!: BilingualView;
  @ApiProperty({ type: BilingualView }) requirement!: BilingualView;
  @ApiProperty({ type: CriterionReferenceView }) reference!: CriterionReferenceView;
  @ApiProperty({ description: 'Whether the text of the rule was seen in official wording' })
  confirmed!: boolean;
  @ApiProperty({
    type: BilingualView,
    nullable: true,
    description: 'How the text was read where it leaves a choice',
  })
  note!: BilingualView | null;

  @ApiProperty({ description: 'Core item: without it an enterprise cannot be put in a pool' })
  core!: boolean;
  @ApiProperty({ type: [String] }) indicators!: string[];
}

export class RulePackView extends RulePackSummary {
  @ApiProperty({ type: [CriterionView] }) items!: CriterionView[];
}
