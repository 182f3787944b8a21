/** What an address of the page stands for, in the platform's terms, and back. */
export interface PageReference {
    readonly type: string;
    readonly attributes: Readonly<Record<string, string | undefined>>;
    readonly state?: Readonly<Record<string, string>>;
}

const ROOT = '/lightning';
const RECORD = /^\/lightning\/r\/(\w+)\/(\w+)\/(\w+)$/;
const TAB = /^\/lightning\/n\/(\w+)$/;
const OBJECT = /^\/lightning\/o\/(\w+)\/(\w+)$/;

/** The reference of a path, e.g. `/lightning/r/Account/001…/view`; the home page for anything else. */
export function pageReferenceOf(path: string, search = ''): PageReference {
    const state = Object.fromEntries(new URLSearchParams(search));
    const [, recordObject, recordId, recordAction] = RECORD.exec(path) ?? [];
    if (recordId !== undefined) {
        const attributes = { objectApiName: recordObject, recordId, actionName: recordAction };
        return { type: 'standard__recordPage', attributes, state };
    }
    const [, objectApiName, actionName] = OBJECT.exec(path) ?? [];
    if (objectApiName !== undefined) {
        return { type: 'standard__objectPage', attributes: { objectApiName, actionName }, state };
    }
    const [, apiName] = TAB.exec(path) ?? [];
    if (apiName !== undefined) {
        return { type: 'standard__navItemPage', attributes: { apiName }, state };
    }
    return { type: 'standard__namedPage', attributes: { pageName: 'home' }, state };
}

function pathOf({ type, attributes }: PageReference): string {
    switch (type) {
        case 'standard__recordPage':
            return `${ROOT}/r/${attributes.objectApiName ?? 'sObject'}/${attributes.recordId}/${attributes.actionName ?? 'view'}`;
        case 'standard__objectPage':
            return `${ROOT}/o/${attributes.objectApiName}/${attributes.actionName ?? 'list'}`;
        case 'standard__navItemPage':
            return `${ROOT}/n/${attributes.apiName}`;
        case 'standard__namedPage':
            return `${ROOT}/`;
        default:
            throw new Error(`Pages of type ${type} cannot be shown here.`);
    }
}

/** Address of a reference. Throws for a kind of page there is no address for. */
export function urlOf(reference: PageReference): string {
    if (reference.type === 'standard__webPage') {
        return reference.attributes.url ?? '';
    }
    const search = new URLSearchParams(reference.state ?? {}).toString();
    return pathOf(reference) + (search === '' ? '' : `?${search}`);
}
