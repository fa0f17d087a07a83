import type { EntityTarget, ObjectLiteral } from 'typeorm';

/** All entities; `ENTITIES agree with the migrations` is a test. */
export const ENTITIES: (EntityTarget<ObjectLiteral> & (new () => ObjectLiteral))[] = [];
