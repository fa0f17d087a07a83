export * from './exit-with-parent';
export * from './lock-file';
export * from './process-mark';
export * from './startup-error';
