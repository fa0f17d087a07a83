export * from './errors';
export * from './jobs';
export * from './logging';
export * from './storage';
export * from './configuration';
export * from './process';
export * from './postgres';
