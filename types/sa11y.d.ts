declare namespace jest {
    interface Matchers<R> {
        /** @sa11y/jest: no axe finding in the rendered element. */
        toBeAccessible(): Promise<R>;
    }
}
