/** `createMetadata` and the like: each component is a deploy of its own, so that a refused one leaves the others alone. */
import { runDeploy } from '../../deploy/request.ts';
import { OrgError, unsupported } from '../../errors.ts';
import type { Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';
import { quoted } from '../../store/store.ts';
import { readXml, type SoapCall, type SoapParameters } from '../soap/envelope.ts';
import { deployOf, removalOf, storedText } from './component-files.ts';
import { givenComponents, type GivenComponent } from './given.ts';
import { standardPicklist } from './standard-field.ts';

/** `SaveResult`, `UpsertResult`. */
interface Saved {
    readonly created?: boolean;
    readonly errors: readonly { readonly message: string; readonly statusCode: string }[];
    readonly fullName: string;
    readonly success: boolean;
}

type Existing = 'must' | 'must not' | 'may';

const NIL = { '@xsi:nil': 'true' } as const;

function refused(fullName: string, statusCode: string, message: string): Saved {
    return { errors: [{ message, statusCode }], fullName, success: false };
}

async function run(org: Org, user: UserContext, fullName: string, zip: Promise<Uint8Array>): Promise<Saved> {
    const { details, success } = await runDeploy(org, user, await zip, { checkOnly: false, rollbackOnError: true });
    const errors = details.componentFailures.map(({ problem = '' }) => ({
        message: problem,
        statusCode: 'FIELD_INTEGRITY_EXCEPTION'
    }));
    return { errors, fullName, success };
}

function isThere(org: Org, component: Pick<GivenComponent, 'type' | 'fullName'>): boolean {
    return storedText(org, component) !== undefined;
}

async function save(org: Org, user: UserContext, component: GivenComponent, existing: Existing): Promise<Saved> {
    const { fullName, type } = component;
    const known = isThere(org, component);
    if (existing === 'must not' && known) {
        return refused(fullName, 'DUPLICATE_DEVELOPER_NAME', `There is already a ${type} with the name ${fullName}`);
    }
    if (existing === 'must' && !known) {
        return missing(type, fullName);
    }
    const saved = await run(org, user, fullName, deployOf(component));
    return existing === 'may' ? { created: saved.success && !known, ...saved } : saved;
}

function missing(type: string, fullName: string): Saved {
    return refused(fullName, 'INVALID_CROSS_REFERENCE_KEY', `no ${type} named ${fullName} found`);
}

function saving(existing: Existing) {
    return async (org: Org, user: UserContext, { operation, text }: SoapCall): Promise<Saved[]> => {
        const results: Saved[] = [];
        for (const component of givenComponents(text, operation)) {
            results.push(await save(org, user, component, existing));
        }
        return results;
    };
}

export const createMetadata = saving('must not');
export const updateMetadata = saving('must');
export const upsertMetadata = saving('may');

export async function deleteMetadata(org: Org, user: UserContext, { parameters }: SoapCall): Promise<Saved[]> {
    const type = parameters.required('type');
    const results: Saved[] = [];
    for (const fullName of parameters.texts('fullNames')) {
        const component = { type, fullName };
        results.push(
            isThere(org, component) ? await run(org, user, fullName, removalOf(component)) : missing(type, fullName)
        );
    }
    return results;
}

/** What is not there is nil in its place. */
export function readMetadata(org: Org, { parameters }: SoapCall, version: number): object {
    const type = parameters.required('type');
    return {
        records: parameters.texts('fullNames').map((fullName) => {
            const text = storedText(org, { type, fullName });
            const content = text === undefined ? undefined : readXml(Buffer.from(text)).one(type).raw();
            if (typeof content === 'object') {
                return { '@xsi:type': type, ...content, fullName };
            }
            return (type === 'CustomField' ? standardPicklist(org, fullName, version) : undefined) ?? NIL;
        })
    };
}

/** Custom objects without records, which nothing else of the metadata names. */
export async function renameMetadata(org: Org, user: UserContext, { parameters }: SoapCall): Promise<Saved> {
    const { newFullName, oldFullName, type } = renaming(parameters);
    const text = storedText(org, { type, fullName: oldFullName });
    if (text === undefined) {
        return missing(type, oldFullName);
    }
    if (isThere(org, { type, fullName: newFullName })) {
        return refused(
            oldFullName,
            'DUPLICATE_DEVELOPER_NAME',
            `There is already a ${type} with the name ${newFullName}`
        );
    }
    if (org.store.get(`SELECT "Id" FROM ${quoted(oldFullName)} LIMIT 1`) !== undefined) {
        throw unsupported(`the renaming of ${oldFullName}, which has records`);
    }
    const inner = text.slice(text.indexOf('>', text.indexOf('<CustomObject')) + 1, text.lastIndexOf('</CustomObject'));
    const renamed = { type, fullName: newFullName, inner };
    return run(org, user, oldFullName, deployOf(renamed, [{ type, fullName: oldFullName }]));
}

function renaming(parameters: SoapParameters): { type: string; oldFullName: string; newFullName: string } {
    const type = parameters.required('type');
    if (type !== 'CustomObject') {
        throw unsupported(`the renaming of metadata of type ${type}`);
    }
    const newFullName = parameters.required('newFullName');
    if (!/^[A-Za-z]\w*__c$/u.test(newFullName)) {
        throw new OrgError('INVALID_TYPE', `${newFullName} is no name of a custom object`);
    }
    return { type, oldFullName: parameters.required('oldFullName'), newFullName };
}
