/** Every exposed bundle of the built sources; the build writes the module. */
declare module 'virtual:component-registry' {
    import type { LightningElement } from 'lwc';

    export type ComponentConstructor = new () => LightningElement;

    export interface RegisteredComponent {
        load(): Promise<{ readonly default: ComponentConstructor }>;
        /** Design property name to its metadata type. */
        readonly properties: Readonly<Record<string, string>>;
    }

    export const components: Readonly<Record<string, RegisteredComponent | undefined>>;
}
