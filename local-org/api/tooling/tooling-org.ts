/**
 * The org as the Tooling API sees it: the same data, clock and people, under a schema of set-up objects and of those that only this API
 * has. Every pipeline runs over it as over the org itself.
 */
import { withChildRelationships } from '../../metadata/relationships.ts';
import { findObject, type ObjectSchema, type OrgSchema } from '../../metadata/schema.ts';
import { STATIC_RESOURCE } from '../../metadata/standard/static-resource.ts';
import { DEBUG_LEVEL, TRACE_FLAG } from '../../metadata/standard/tooling.ts';
import type { Org } from '../../org.ts';
import { newIdFactory } from '../../store/ids.ts';
import { migrate, readSetting } from '../../store/migrate.ts';
import { DEFINITIONS } from './definitions.ts';

/** Objects whose tables are there from the first call on. */
const OWN_OBJECTS: readonly ObjectSchema[] = [DEBUG_LEVEL, TRACE_FLAG, ...DEFINITIONS];

/** Records of approvals lead to the org's own records, which this API does not know. */
const APPROVALS = 'Process';

const schemas = new WeakMap<OrgSchema, OrgSchema>();
const orgs = new WeakMap<Org, Org>();

function toolingSchema(schema: OrgSchema): OrgSchema {
    const known = schemas.get(schema);
    if (known) {
        return known;
    }
    const setup = [...schema.objects].filter(([, object]) => object.setup && !object.apiName.startsWith(APPROVALS));
    const writable = { ...STATIC_RESOURCE, createable: true, updateable: true, deletable: true };
    const own = [...OWN_OBJECTS, writable].map((object) => [object.apiName.toLowerCase(), object] as const);
    const made = { ...schema, objects: withChildRelationships(new Map([...setup, ...own])) };
    schemas.set(schema, made);
    return made;
}

function viewOf(org: Org): Org {
    const nextIdOf = newIdFactory(org.store, readSetting(org.store, 'instance') ?? '');
    return {
        id: org.id,
        name: org.name,
        get schema() {
            return toolingSchema(org.schema);
        },
        metadata: org.metadata,
        store: org.store,
        now: () => org.now(),
        setClock: (to) => org.setClock(to),
        nextId: (name) => {
            const object = findObject(toolingSchema(org.schema), name);
            if (object === undefined) {
                throw new Error(`There is no object ${name} in the Tooling API.`);
            }
            return nextIdOf(object.keyPrefix);
        },
        accessVersion: () => org.accessVersion(),
        accessChanged: () => org.accessChanged()
    };
}

export function toolingOrg(org: Org): Org {
    const known = orgs.get(org);
    if (known) {
        return known;
    }
    migrate(org.store, OWN_OBJECTS);
    const made = viewOf(org);
    orgs.set(org, made);
    return made;
}
