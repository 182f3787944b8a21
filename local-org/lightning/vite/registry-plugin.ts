import type { Plugin } from 'vite';
import type { Bundle } from './bundles.ts';

const NAME = 'virtual:component-registry';
const ID = `\0${NAME}.js`;
const GROUP_NAME = 'virtual:components/';

/** The id of the module that exports the components of a group, each by its place in the group. */
export function groupId(index: number): string {
    return `\0${GROUP_NAME}${index}.js`;
}

function registryCode(groups: readonly (readonly Bundle[])[]): string {
    const members = groups.flatMap((group, index) =>
        group.map(({ module, properties }, place) => {
            const load = `async () => ({ default: (await import(${JSON.stringify(GROUP_NAME + index)})).c${place} })`;
            return `    ${JSON.stringify(module)}: { load: ${load}, properties: ${JSON.stringify(properties)} }`;
        })
    );
    return `export const components = {\n${members.join(',\n')}\n};\n`;
}

function groupCode(group: readonly Bundle[]): string {
    return group
        .map(({ module }, place) => `export { default as c${place} } from ${JSON.stringify(module)};\n`)
        .join('');
}

/**
 * Module `virtual:component-registry`: every exposed bundle by name, with its loader and the types of its design properties.
 * The bundles of a group are loaded together.
 */
export function registryPlugin(groups: readonly (readonly Bundle[])[]): Plugin {
    const codes = new Map([
        [ID, registryCode(groups)],
        ...groups.map((group, index) => [groupId(index), groupCode(group)] as const)
    ]);
    return {
        name: 'component-registry',
        enforce: 'pre',
        resolveId: (source) => (source === NAME || source.startsWith(GROUP_NAME) ? `\0${source}.js` : null),
        load: (id) => codes.get(id) ?? null
    };
}
