const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');

module.exports = {
    ...jestConfig,
    moduleNameMapper: {
        ...jestConfig.moduleNameMapper,
        '^lightning/modal$': '<rootDir>/config/jest/mocks/lightning/modal',
        '^lightning/graphql$': '<rootDir>/config/jest/mocks/lightning/graphql'
    },
    setupFilesAfterEnv: [...(jestConfig.setupFilesAfterEnv ?? []), '<rootDir>/config/jest/sa11y-setup.cjs'],
    testMatch: ['<rootDir>/force-app/**/lwc/**/__tests__/**/*.test.ts'],
    modulePathIgnorePatterns: ['<rootDir>/build', '<rootDir>/.local-org']
};
