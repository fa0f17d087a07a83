import { ApiProperty } from '@nestjs/swagger';
import { BilingualView } from '../language.view';
import {
  ITEM_STATUSES,
  PROCEDURES,
  VERDICTS,
  type ItemStatusName,
  type ProcedureName,
  type VerdictName,
} from '../screenings/screening.view';
import { AssessedEnterpriseView } from './evaluation.view';
import { FactChangeView } from './what-if.view';

export class NamedCriterionView {
  @ApiProperty() criterion!: string;
  @ApiProperty({ type: BilingualView }) title!: BilingualView;
}

export class NamedIndicatorView {
  @ApiProperty() indicator!: string;
  @ApiProperty({ type: BilingualView }) title!: BilingualView;
  @ApiProperty({ type: String, nullable: true }) unit!: string | null;
}

/** An item that nobody can decide yet, with the facts to supply. */
export class OpenCriterionView extends NamedCriterionView {
  @ApiProperty({ enum: ITEM_STATUSES }) status!: ItemStatusName;
  @ApiProperty({ type: [NamedIndicatorView] }) indicators!: NamedIndicatorView[];
}

/** An unmet item that no change of figures cures. */
export class BlockerView extends NamedCriterionView {
  @ApiProperty({ type: BilingualView }) requirement!: BilingualView;
  @ApiProperty({ type: [NamedIndicatorView] }) indicators!: NamedIndicatorView[];
}

/** A figure that the books raise with another: main revenue is part of revenue. */
export class CarriedFigureView extends NamedIndicatorView {
  @ApiProperty() year!: number;
  @ApiProperty() from!: number;
  @ApiProperty() to!: number;
}

export class GapChangeView {
  @ApiProperty() indicator!: string;
  @ApiProperty({ type: BilingualView }) title!: BilingualView;
  @ApiProperty({ type: String, nullable: true }) unit!: string | null;
  @ApiProperty({ type: Number, nullable: true }) year!: number | null;
  @ApiProperty({ type: Object, nullable: true }) from!: unknown;
  @ApiProperty({ type: Object, nullable: true }) to!: unknown;
  @ApiProperty({ type: Number, nullable: true, description: 'Of a number: how much' })
  delta!: number | null;
  @ApiProperty({
    type: BilingualView,
    description: '2026年研发费用总额 +180 万元（820 → 1,000 万元）',
  })
  text!: BilingualView;
  @ApiProperty({ type: [CarriedFigureView] }) carries!: CarriedFigureView[];
  @ApiProperty({ type: [NamedCriterionView], description: 'Unmet when it alone is left out' })
  neededFor!: NamedCriterionView[];
}

/** Changes that together turn the verdict; none of them can be left out. */
export class GapSetView {
  @ApiProperty({ description: 'The earliest batch in which it is possible' }) batchYear!: number;
  @ApiProperty({ description: 'Day of that batch' }) asOf!: string;
  @ApiProperty({ type: [GapChangeView], description: 'Empty: time alone cures it' })
  changes!: GapChangeView[];
  @ApiProperty({
    type: [FactChangeView],
    description: 'Figures of later years that are not known yet: the last known ones carried on',
  })
  supposed!: FactChangeView[];
  @ApiProperty({ type: [NamedCriterionView] }) cures!: NamedCriterionView[];
  @ApiProperty({ type: [NamedCriterionView], description: 'Unmet today, no longer in that batch' })
  curedByTime!: NamedCriterionView[];
  @ApiProperty({ enum: VERDICTS, description: 'Undetermined while items are open' })
  verdict!: VerdictName;
}

export class GapListView {
  @ApiProperty({ type: AssessedEnterpriseView }) enterprise!: AssessedEnterpriseView;
  @ApiProperty() pack!: string;
  @ApiProperty({ type: BilingualView }) packTitle!: BilingualView;
  @ApiProperty() packHash!: string;
  @ApiProperty({ enum: PROCEDURES }) procedure!: ProcedureName;
  @ApiProperty() asOf!: string;
  @ApiProperty() outsideEffectiveDates!: boolean;
  @ApiProperty({ enum: VERDICTS }) verdict!: VerdictName;
  @ApiProperty({ type: [NamedCriterionView] }) unmet!: NamedCriterionView[];
  @ApiProperty({ type: [OpenCriterionView] }) open!: OpenCriterionView[];
  @ApiProperty({ type: [BlockerView] }) blockers!: BlockerView[];
  @ApiProperty({ type: [GapSetView], description: 'Fewest changes first' }) sets!: GapSetView[];
  @ApiProperty({ description: 'False: there may be further sets' }) searchComplete!: boolean;
}
