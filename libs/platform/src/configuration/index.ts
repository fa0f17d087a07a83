export { Configuration } from './configuration';
export { environmentFor, loadConfiguration } from './load-configuration';
export { LOG_LEVELS } from './settings';
export { workspaceFolder } from './workspace-folder';
