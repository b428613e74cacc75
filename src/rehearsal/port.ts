import { existsSync } from 'node:fs';
import type { RehearsalInputs } from '../engine/inputs.ts';
import type { EngineEvent, MigratorSettings } from '../engine/options.ts';
import { pathTo } from '../engine/path.ts';
import type { Rehearse } from '../engine/rehearsal-port.ts';
import type { Shadow } from './shadow.ts';

/** What a rehearsal is made with. */
export interface RehearsalSettings
  extends
    Omit<RehearsalInputs, 'mode' | 'file' | 'base' | 'sarifPath'>,
    Pick<MigratorSettings, 'lockTimeoutMs' | 'statementTimeoutMs' | 'signal' | 'table'> {
  /** `lint`: the rules alone, without a server. */
  mode: 'full' | 'lint';
  migrationsDir: string;
  /** What may serve as a shadow; all of them by default. No face has an option for it. */
  kinds?: readonly Shadow['kind'][] | undefined;
  onEvent?: ((event: EngineEvent) => void) | undefined;
}

/** What looks at plans, as the options want it; undefined when nothing shall. Loaded when there is a plan to look at. */
export function rehearsalPort(
  { mode = 'full', ...inputs }: RehearsalInputs,
  settings: Omit<RehearsalSettings, keyof RehearsalInputs | 'mode'>,
): Rehearse | undefined {
  if (mode === 'off') return undefined;
  return async (subject) => {
    if (subject.purpose === 'plan' && subject.steps.length === 0) {
      await requireConfiguration(inputs.config, settings.migrationsDir);
      return { findings: [], rehearsal: null, warnings: [], error: undefined };
    }
    const { rehearse } = await import('./rehearse.ts');
    return rehearse(subject, { ...settings, ...inputs, mode });
  };
}

/** What is wrong with it is told before the day on which it is needed. The rules are loaded only when there is one. */
async function requireConfiguration(given: string | undefined, migrationsDir: string): Promise<void> {
  if (given === undefined && !existsSync(configurationPath(migrationsDir))) return;
  const { loadConfiguration } = await import('./configuration.ts');
  loadConfiguration(given, migrationsDir);
}

/** The configuration of the rules, where no other file is named: in the migrations folder, beside `versions`. */
export function configurationPath(migrationsDir: string): string {
  return pathTo([migrationsDir, 'migrate-action.json']);
}
