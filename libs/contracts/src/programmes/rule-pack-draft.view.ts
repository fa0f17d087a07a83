import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';
import { RulePackSummary } from './programme.view';

export const DRAFT_MAX_CHARACTERS = 1_000_000;

/** A draft pack as its author writes it: YAML in the format of `seeds/rule-packs`. */
export class CreateRulePackDraft {
  @ApiProperty({ maxLength: 100, description: 'How people call the draft' })
  @MaxLength(100)
  @Matches(/^[^\0]*[^\0\s][^\0]*$/)
  @IsString()
  name!: string;

  @ApiProperty({ maxLength: DRAFT_MAX_CHARACTERS, description: 'YAML text' })
  @MaxLength(DRAFT_MAX_CHARACTERS)
  @IsString()
  source!: string;
}

/** A draft that was found sound; `draft:<draftId>` names it where a pack is asked for. */
export class RulePackDraftView extends RulePackSummary {
  @ApiProperty() draftId!: string;
  @ApiProperty() name!: string;
  @ApiProperty() createdAt!: string;
}

export class RulePackDraftDetail extends RulePackDraftView {
  @ApiProperty({ description: 'The YAML text as it was sent' }) source!: string;
}

export class RulePackDraftPage {
  @ApiProperty({ type: [RulePackDraftView] }) items!: RulePackDraftView[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}
