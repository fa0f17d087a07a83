import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Enterprises with the names and identifiers that they carry or carried. */
export class CreateEnterprises1763683200002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE enterprise (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        name text COLLATE tidu_pinyin NOT NULL CHECK (name <> ''),
        credit_code text COLLATE "C" UNIQUE,
        credit_code_check text CHECK (credit_code_check IN ('valid', 'invalid')),
        division_code char(6) COLLATE "C" NOT NULL REFERENCES division,
        industry_code text COLLATE "C" REFERENCES industry,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((credit_code IS NULL) = (credit_code_check IS NULL))
      );
      COMMENT ON COLUMN enterprise.credit_code_check IS
        'A wrong check digit is a warning: some early pilot codes fail it and are legal';
      COMMENT ON COLUMN enterprise.division_code IS
        'As fine as is known: county, else city, else province';
      CREATE INDEX enterprise_place ON enterprise (division_code, id);
      CREATE INDEX enterprise_list ON enterprise (division_code, name, id);
      CREATE INDEX enterprise_name_text ON enterprise USING gin (name gin_trgm_ops);

      CREATE TABLE enterprise_name (
        enterprise_id uuid NOT NULL REFERENCES enterprise,
        name text NOT NULL CHECK (name <> ''),
        valid_from date,
        valid_until date,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE NULLS NOT DISTINCT (enterprise_id, name, valid_from)
      );
      COMMENT ON COLUMN enterprise_name.valid_from IS 'First day known to us; null: unknown';
      COMMENT ON COLUMN enterprise_name.valid_until IS 'Null: the present name';
      CREATE UNIQUE INDEX enterprise_name_present ON enterprise_name (enterprise_id)
        WHERE valid_until IS NULL;
      CREATE INDEX enterprise_former_name_text ON enterprise_name USING gin (name gin_trgm_ops);

      CREATE TABLE enterprise_identifier (
        scheme text COLLATE "C" NOT NULL CHECK (scheme ~ '^[a-z][a-z0-9-]*$'),
        value text COLLATE "C" NOT NULL CHECK (value <> ''),
        enterprise_id uuid NOT NULL REFERENCES enterprise,
        PRIMARY KEY (scheme, value)
      );
      CREATE INDEX enterprise_identifier_owner ON enterprise_identifier (enterprise_id);
      COMMENT ON TABLE enterprise_identifier IS
        'Identifiers beside the credit code, such as a stock code';

      GRANT SELECT, INSERT, UPDATE ON enterprise, enterprise_name TO tidu_app;
      GRANT SELECT, INSERT ON enterprise_identifier TO tidu_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE enterprise_identifier, enterprise_name, enterprise;`);
  }
}
