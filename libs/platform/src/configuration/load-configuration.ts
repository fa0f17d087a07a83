import { validateSync } from 'class-validator';
import { StartupError } from '../process/startup-error';
import { Configuration } from './configuration';
import { SETTINGS, type Setting } from './settings';

type Field = keyof typeof SETTINGS;
const FIELDS = Object.entries(SETTINGS) as [Field, Setting][];

/**
 * Reads and checks the environment. An empty variable counts as absent.
 * @throws StartupError that names every bad variable, what it holds and what is allowed
 */
export function loadConfiguration(env: NodeJS.ProcessEnv = process.env): Configuration {
  const configuration = new Configuration();
  for (const [field, setting] of FIELDS) {
    Object.assign(configuration, { [field]: valueOf(setting, env) });
  }
  const wrong = new Set(validateSync(configuration).map(({ property }) => property));
  const faults = FIELDS.filter(([field]) => wrong.has(field)).map(([, setting]) => setting);
  if (faults.length > 0) throw invalid(faults, env);
  return configuration;
}

/** The environment for a child process that is to load the same configuration with `changes`. */
export function environmentFor(
  configuration: Configuration,
  changes: Partial<Record<Field, string | undefined>> = {},
  env: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  const own = FIELDS.map(([field, { variable }]): [string, string] => {
    const value = field in changes ? changes[field] : configuration[field];
    return [variable, value === undefined ? '' : String(value)];
  });
  return { ...env, ...Object.fromEntries(own) };
}

function valueOf({ variable, read, initial }: Setting, env: NodeJS.ProcessEnv): unknown {
  const text = env[variable]?.trim() ?? '';
  return text === '' ? initial() : read(text);
}

function invalid(faults: readonly Setting[], env: NodeJS.ProcessEnv): StartupError {
  const zh = faults.map(
    (fault) => `  ${fault.variable}：给出的是“${shown(fault, env)}”，应为${fault.allowed.zh}`,
  );
  const en = faults.map(
    (fault) => `  ${fault.variable}: given "${shown(fault, env)}", must be ${fault.allowed.en}`,
  );
  return new StartupError('configuration.invalid', {
    zh: [`有 ${faults.length} 项配置有误，请改正后再启动：`, ...zh].join('\n'),
    en: [`Settings at fault: ${faults.length}. Correct them and start again:`, ...en].join('\n'),
  });
}

/** A secret, or a password in an address, does not belong on a screen or in a log. */
function shown({ variable, secret = false }: Setting, env: NodeJS.ProcessEnv): string {
  const text = env[variable]?.trim() ?? '';
  return secret && text !== '' ? '***' : text.replace(/(\/\/[^:/@]*):.*@/, '$1:***@');
}
