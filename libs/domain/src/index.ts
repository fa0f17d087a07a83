export type { Bilingual } from './language';
