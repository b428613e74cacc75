import js from '@eslint/js';
import tseslint from 'typescript-eslint';

// The layers of the house, and what each may import besides itself.
// Imports point one way: faces -> report, engine, rehearsal, lint -> sql, postgres.
const layers = {
  action: ['report', 'engine', 'rehearsal', 'lint', 'sql', 'postgres'],
  cli: ['report', 'engine', 'rehearsal', 'lint', 'sql', 'postgres'],
  rehearsal: ['engine', 'lint', 'sql', 'postgres'],
  lint: ['sql', 'postgres'],
  engine: ['sql', 'postgres'],
  // report renders plain data: it sees the types of the others, never their code.
  report: [],
  sql: [],
  postgres: [],
};
const typesOnly = { report: ['engine', 'rehearsal', 'lint'] };

const forbidden = (layer, allowed) =>
  Object.keys(layers).filter((other) => other !== layer && !allowed.includes(other));

const layerRules = Object.entries(layers).map(([layer, allowed]) => ({
  files: [`src/${layer}/**/*.ts`],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: forbidden(layer, allowed)
          .map((other) => ({
            group: [`**/${other}/**`, `**/${other}`],
            allowTypeImports: (typesOnly[layer] ?? []).includes(other),
            message: `src/${layer} must not import src/${other}: imports point one way (see CONTRIBUTING.md).`,
          }))
          .concat({
            group: ['../index.ts', '../../index.ts'],
            allowTypeImports: false,
            message: 'src/index.ts is the library face; nothing below it imports it.',
          }),
      },
    ],
    // The rule above does not see import().
    'no-restricted-syntax': [
      'error',
      {
        selector: `ImportExpression > Literal[value=/^\\.+\\u002f(.*\\u002f)?(${forbidden(layer, allowed).join('|')})\\u002f/]`,
        message: `src/${layer} must not import that layer: imports point one way (see CONTRIBUTING.md).`,
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist/**', 'build/**', 'node_modules/**', 'coverage/**'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', 'scripts/*.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  ...layerRules,
  {
    files: ['test/**', 'bench/**', 'scripts/**', '*.ts', '*.js'],
    rules: {
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // expect.objectContaining() and its kind are typed as any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  { files: ['**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
);
