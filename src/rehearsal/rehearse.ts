import { cancelled } from '../engine/errors.ts';
import type { RehearsalSubject, Rehearsed } from '../engine/rehearsal-port.ts';
import { rehearsePlan } from './plan-rehearsal.ts';
import type { RehearsalSettings } from './port.ts';

/**
 * Looks at a plan with the rules and on a throw-away server, or at the target's schema for drift. What cannot be
 * looked at is told in the notes and fails nothing.
 *
 * @throws {MigrationError} `invalid-input` for a configuration, a dump or a shadow that cannot be used, `cancelled`
 */
export async function rehearse(subject: RehearsalSubject, settings: RehearsalSettings): Promise<Rehearsed> {
  try {
    if (subject.purpose === 'plan') return await rehearsePlan(subject, settings);
    const { rehearseDrift } = await import('./drift-rehearsal.ts');
    return await rehearseDrift(subject, settings);
  } catch (error) {
    throw settings.signal?.aborted === true ? cancelled('during the rehearsal') : error;
  }
}
