import type { RehearsalInputs } from '../engine/inputs.js';
import type { EngineEvent, MigratorSettings } from '../engine/options.js';
import type { Rehearse } from '../engine/rehearsal-port.js';
import type { Shadow } from './shadow.js';
/** What a rehearsal is made with. */
export interface RehearsalSettings extends Omit<RehearsalInputs, 'mode' | 'file' | 'base' | 'sarifPath'>, Pick<MigratorSettings, 'lockTimeoutMs' | 'statementTimeoutMs' | 'signal' | 'table'> {
    /** `lint`: the rules alone, without a server. */
    mode: 'full' | 'lint';
    migrationsDir: string;
    /** What may serve as a shadow; all of them by default. No face has an option for it. */
    kinds?: readonly Shadow['kind'][] | undefined;
    onEvent?: ((event: EngineEvent) => void) | undefined;
}
/** What looks at plans, as the options want it; undefined when nothing shall. Loaded when there is a plan to look at. */
export declare function rehearsalPort({ mode, ...inputs }: RehearsalInputs, settings: Omit<RehearsalSettings, keyof RehearsalInputs | 'mode'>): Rehearse | undefined;
/** The configuration of the rules, where no other file is named: in the migrations folder, beside `versions`. */
export declare function configurationPath(migrationsDir: string): string;
