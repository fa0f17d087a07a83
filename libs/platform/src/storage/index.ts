export * from './file-storage';
export { LocalFileStorage } from './local-file-storage';
