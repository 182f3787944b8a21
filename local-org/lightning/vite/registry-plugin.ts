import type { Plugin } from 'vite';
import type { Bundle } from './bundles.ts';

const NAME = 'virtual:component-registry';
const ID = `\0${NAME}.js`;

/** Module `virtual:component-registry`: every exposed bundle by name, with its loader and the types of its design properties. */
export function registryPlugin(bundles: readonly Bundle[]): Plugin {
    const members = bundles
        .filter((bundle) => bundle.exposed)
        .map(({ module, properties }) => {
            const name = JSON.stringify(module);
            return `    ${name}: { load: () => import(${name}), properties: ${JSON.stringify(properties)} }`;
        });
    return {
        name: 'component-registry',
        enforce: 'pre',
        resolveId: (source) => (source === NAME ? ID : null),
        load: (id) => (id === ID ? `export const components = {\n${members.join(',\n')}\n};\n` : null)
    };
}
