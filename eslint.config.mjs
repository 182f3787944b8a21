import { defineConfig } from 'eslint/config';
import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import jest from 'eslint-plugin-jest';
import lwcRecommended from '@salesforce/eslint-config-lwc/recommended.js';
import lwcPlatform from '@lwc/eslint-plugin-lwc-platform';
import slds from '@salesforce-ux/eslint-plugin-slds';

const LWC = 'force-app/**/lwc';
const MODEL = ['triadModel'];
const ENGINE = [
    'callSequence',
    'collisionRadar',
    'coverageAnalysis',
    'protocolReplay',
    'protocolValidator',
    'sequenceInterpreter',
    'sequenceProtocol',
    'suggestionOverride'
];
const DATA = ['coverageData', 'protocolData', 'triadData'];

/** Of all bundles only these may be imported. */
function only(...names) {
    return ['c/*', ...names.map((name) => `!c/${name}`)];
}

/** Where the layers of 'ARCHITECTURE.md' are held: imports point down only. */
function layer(names, forbidden, message) {
    return {
        files: names.map((name) => `${LWC}/${name}/**/*.ts`),
        ignores: ['**/__tests__/**'],
        rules: {
            'no-restricted-imports': ['error', { patterns: [{ group: forbidden, message }] }]
        }
    };
}

export default defineConfig([
    {
        ignores: [
            'node_modules/**',
            'build/**',
            'coverage/**',
            '.local-org/**',
            'test-results/**',
            'playwright-report/**',
            '**/fixtures/**'
        ]
    },

    // Components: the platform's rules on TypeScript sources, parsed by typescript-eslint.
    {
        files: [`${LWC}/**/*.ts`],
        extends: [lwcRecommended, ...tseslint.configs.recommendedTypeChecked, ...lwcPlatform.configs.recommended],
        languageOptions: {
            parser: tseslint.parser,
            parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
            globals: { ...globals.browser }
        },
        rules: {
            '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
            '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
            // The rule needs both options; offline screens come with their own bundles.
            '@lwc/lwc-platform/valid-offline-wire': 'off',
            '@lwc/lwc-platform/no-inline-disable': 'off',
            'no-confusing-arrow': 'off',
            // tsc says these, and knows the types.
            'no-unused-vars': 'off',
            'no-undef': 'off',
            'no-dupe-class-members': 'off'
        }
    },
    {
        files: [`${LWC}/**/__tests__/**/*.ts`],
        extends: [jest.configs['flat/recommended']],
        languageOptions: { globals: { ...globals.node } },
        rules: {
            '@lwc/lwc/no-unexpected-wire-adapter-usages': 'off',
            '@lwc/lwc/no-async-operation': 'off',
            '@typescript-eslint/unbound-method': 'off',
            'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*'] }]
        }
    },

    // Layers inside force-app.
    layer(MODEL, ['*'], 'The model imports nothing.'),
    layer(
        ENGINE,
        ['lwc', 'lightning/*', '@salesforce/*', ...only(...MODEL, ...ENGINE)],
        'The engine is pure: it may import the model and its own bundles.'
    ),
    layer(DATA, only(...MODEL, ...ENGINE, ...DATA), 'The data layer may import the model and the engine.'),

    // Node code.
    {
        files: ['{local-org,scripts,e2e,benchmarks,conformance}/**/*.ts', '*.config.ts'],
        ignores: ['local-org/lightning/{modules,shell}/**'],
        extends: [js.configs.recommended, ...tseslint.configs.recommendedTypeChecked],
        languageOptions: {
            parserOptions: { project: './tsconfig.node.json', tsconfigRootDir: import.meta.dirname },
            globals: { ...globals.node }
        },
        rules: {
            '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
            '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
            '@typescript-eslint/require-await': 'off'
        }
    },
    // The browser side of the local org: Lightning web components and the modules they import.
    {
        files: ['local-org/lightning/{modules,shell}/**/*.ts'],
        ignores: ['**/*.d.ts'],
        extends: [lwcRecommended, ...tseslint.configs.recommendedTypeChecked],
        languageOptions: {
            parser: tseslint.parser,
            parserOptions: { project: './local-org/lightning/tsconfig.json', tsconfigRootDir: import.meta.dirname },
            globals: { ...globals.browser }
        },
        rules: {
            '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
            '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
            'no-unused-vars': 'off',
            'no-undef': 'off',
            'no-dupe-class-members': 'off',
            // `void promise` says that nobody waits for it; names with an index signature are read in brackets.
            'no-void': 'off',
            'dot-notation': 'off',
            // These files play the platform's part: timers of toasts and the document are theirs.
            '@lwc/lwc/no-async-operation': 'off',
            '@lwc/lwc/no-document-query': 'off'
        }
    },
    // The local org is generic: it reads the product's files and imports none of them.
    {
        files: ['local-org/**/*.ts'],
        rules: {
            'no-restricted-imports': [
                'error',
                {
                    patterns: [
                        {
                            group: ['c/*', '**/force-app/**', '**/scripts/**', '**/e2e/**'],
                            message: 'The local org imports nothing of Triad.'
                        }
                    ]
                }
            ]
        }
    },
    {
        files: ['force-app/**/*.ts'],
        rules: {
            '@typescript-eslint/no-restricted-imports': [
                'error',
                {
                    patterns: [
                        {
                            group: ['**/scripts/**', '**/local-org/**', '**/e2e/**'],
                            message: 'The product imports no tools.'
                        }
                    ]
                }
            ]
        }
    },
    {
        files: ['*.{mjs,cjs}', 'config/**/*.{js,cjs,mjs}', 'scripts/**/*.mjs'],
        ignores: ['config/jest/mocks/**'],
        extends: [js.configs.recommended],
        languageOptions: { globals: { ...globals.node, ...globals.jest } }
    },

    // Stand-ins for platform modules are components themselves.
    {
        files: ['config/jest/mocks/**/*.js'],
        extends: [lwcRecommended],
        languageOptions: { globals: { ...globals.jest, ...globals.node } }
    },

    // Templates and styles against SLDS 2.
    ...slds.configs['flat/recommended'].map((config) => ({
        ...config,
        files: (config.files ?? []).flatMap((pattern) =>
            typeof pattern === 'string' ? [`${LWC}/${pattern}`] : [pattern]
        )
    }))
]);
