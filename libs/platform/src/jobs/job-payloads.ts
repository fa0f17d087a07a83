import { IsInt, IsUUID, Matches, Min } from 'class-validator';

// A job outlives deployments and may run more than once: it carries ids and versions, never a copy
// of the data, and its handler reads the truth again.

export class ImportPayload {
  @IsUUID()
  importId!: string;
}

/** `round` counts how often the screening was started anew; each round has its own jobs. */
export class ScreeningPayload {
  @IsUUID()
  screeningId!: string;

  @IsInt()
  @Min(0)
  round!: number;
}

export class ScreeningChunkPayload extends ScreeningPayload {
  @IsInt()
  @Min(0)
  ordinal!: number;
}

export class RosterPayload {
  @IsUUID()
  rosterId!: string;
}

/** `round` as in `ScreeningPayload`. */
export class BackTestPayload {
  @IsUUID()
  backTestId!: string;

  @IsInt()
  @Min(0)
  round!: number;
}

export class BackTestChunkPayload extends BackTestPayload {
  @IsInt()
  @Min(0)
  ordinal!: number;
}

export class LetterPayload {
  @IsUUID()
  letterId!: string;
}

export class LockoutPayload {
  /** SHA-256 of the e-mail address, by which failed sign-ins are kept. */
  @Matches(/^[0-9a-f]{64}$/)
  subject!: string;
}
