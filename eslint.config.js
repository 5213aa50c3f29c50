import regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['dist', 'generated', 'coverage', 'test/goldens', 'test/consumers'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js'] },
        tsconfigRootDir: import.meta.dirname
      }
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Records that are read from documents are `Partial` by nature: `noUncheckedIndexedAccess` already guards them.
      '@typescript-eslint/no-dynamic-delete': 'off',
      'no-console': 'error'
    }
  },
  { files: ['eslint.config.js'], ...tseslint.configs.disableTypeChecked },
  { files: ['scripts/**', 'src/cli/**'], rules: { 'no-console': 'off' } },
  {
    // These read traffic, which anybody may have written: no expression may take more than a number of steps for each sign.
    files: ['src/exchange/**', 'src/report/**'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { ignoreSticky: true, report: 'potential' }]
    }
  },
  {
    // The sandbox starts in an instant, and in a browser too: it knows carts, and needs no document to be read.
    files: ['src/sandbox/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: ['node:*', '**/checks/*', '**/mock/*', '**/cli/*', '**/contract/*', '**/generate/*', 'yaml', 'ajv*']
        }
      ]
    }
  },
  {
    // Bundled into the validators that are generated, which need nothing else.
    files: ['src/validation/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['../*', 'node:*', 'ajv*'] }] }
  },
  {
    // The client ships to browsers and edge workers: no Node built-in, none of the test stack, no other room.
    files: ['src/client/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: ['node:*', '**/checks/*', '**/mock/*', '**/cli/*', '**/report/*', '**/contract/*', 'yaml', 'ajv*'] }
      ]
    }
  }
)
