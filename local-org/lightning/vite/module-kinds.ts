import { sep } from 'node:path';
import type { Bundle } from './bundles.ts';
import { LIGHTNING_FOLDER, packageFolder } from './places.ts';

export type ModuleKind = 'own' | 'shell' | 'platform';

export interface ModuleKinds {
    /** `own`: a bundle of the given sources; `shell`: the page around it; `platform`: base components, modules, engine. */
    kindOf(file: string): ModuleKind;
    /** Whether the LWC compiler has to see the file. */
    isComponentFile(file: string): boolean;
    /** Module name (`namespace/name`) of the bundle a file is part of. */
    moduleOf(file: string): { readonly namespace: string; readonly name: string };
}

export function moduleKinds(bundles: readonly Bundle[]): ModuleKinds {
    const own = bundles.map((bundle) => ({ prefix: bundle.folder + sep, module: bundle.module }));
    const base = packageFolder('lightning-base-components') + sep;
    const shell = `${LIGHTNING_FOLDER}${sep}shell${sep}`;
    const modules = `${LIGHTNING_FOLDER}${sep}modules${sep}`;
    const ownBundle = (file: string) => own.find(({ prefix }) => file.startsWith(prefix));

    return {
        kindOf(file) {
            return ownBundle(file) ? 'own' : file.startsWith(shell) ? 'shell' : 'platform';
        },
        isComponentFile(file) {
            const inside = [base, shell, modules].some((prefix) => file.startsWith(prefix)) || ownBundle(file);
            return Boolean(inside) && /\.(ts|js|html|css)$/.test(file);
        },
        moduleOf(file) {
            const segments = ownBundle(file)?.module.split('/') ?? file.split(sep).slice(-3, -1);
            return { namespace: segments[0] ?? '', name: segments[1] ?? '' };
        }
    };
}
