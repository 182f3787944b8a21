/** Fetches the org's own components once each, by their name on a Lightning page (`c:sharedPlanPanel`). */
import { components, type ComponentConstructor, type RegisteredComponent } from 'virtual:component-registry';
import type { FlexiPageSchema } from '../../../metadata/schema.ts';

const loaded = new Map<string, ComponentConstructor>();

export function registeredComponent(name: string): RegisteredComponent | undefined {
    return components[name.replace(':', '/')];
}

export function loadedComponent(name: string): ComponentConstructor | undefined {
    return loaded.get(name);
}

/** Resolves with undefined for a component that is not one of the org's own; rejects when it cannot be fetched. */
export async function loadComponent(name: string): Promise<ComponentConstructor | undefined> {
    const constructor = (await registeredComponent(name)?.load())?.default;
    if (constructor) {
        loaded.set(name, constructor);
    }
    return constructor;
}

/** Fetches what a page shows, so that its data is asked for in the first drawing. What fails is tried again, and told, in its place. */
export async function loadComponentsOf(page: FlexiPageSchema | null): Promise<void> {
    const names = page?.regions.flatMap((region) => region.components.map((component) => component.name)) ?? [];
    await Promise.allSettled(names.map(loadComponent));
}
