import { writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

// Preloaded with --import into the command line: writes which packages it loads to the file RECORD_IMPORTS.

const packages = new Set<string>();

registerHooks({
  resolve(specifier, context, next) {
    if (/^@?[a-z]/i.test(specifier) && !/^(?:node|file|data):/.test(specifier)) packages.add(specifier);
    return next(specifier, context);
  },
});

process.on('exit', () => {
  writeFileSync(process.env['RECORD_IMPORTS'] ?? '', JSON.stringify([...packages]));
});
