/** Every way to ask for one field, and every way to write it, as requests below `/services/data/v66.0`. */
import type { Fact } from './visibility-matrix.ts';
import {
    FILTER,
    get,
    graphql,
    GROUP,
    nodes,
    SELECT,
    soql,
    type Names,
    type Probe,
    type Request
} from './visibility-probe.ts';
import { REPORT_PROBES } from './visibility-report-probes.ts';
import { SCREEN_PROBES } from './visibility-screen-probes.ts';
import type { Stage } from './visibility-stage.ts';

export type { Names, Probe, Request } from './visibility-probe.ts';

export const READ_PROBES: readonly Probe[] = [
    {
        name: 'SOQL select',
        ...SELECT,
        request: ({ field, id, object }) => soql(`SELECT Id, ${field} FROM ${object} WHERE Id = '${id}'`)
    },
    {
        name: 'SOQL where',
        ...FILTER,
        request: ({ field, object }) => soql(`SELECT Id FROM ${object} WHERE ${field} != null`)
    },
    {
        name: 'SOQL order by',
        ...FILTER,
        request: ({ field, object }) => soql(`SELECT Id FROM ${object} ORDER BY ${field} DESC LIMIT 5`)
    },
    {
        name: 'SOQL formatted',
        never: [],
        tells: false,
        request: ({ field, id, object }) => soql(`SELECT FORMAT(${field}) shown FROM ${object} WHERE Id = '${id}'`)
    },
    {
        name: 'SOQL label, where',
        ...FILTER,
        request: ({ field, object }) => soql(`SELECT Id FROM ${object} WHERE toLabel(${field}) != null`)
    },
    {
        name: 'SOQL group by',
        ...GROUP,
        request: ({ field, object }) => soql(`SELECT ${field}, COUNT(Id) FROM ${object} GROUP BY ${field}`)
    },
    {
        name: 'SOQL rollup',
        ...GROUP,
        request: ({ field, object }) =>
            soql(`SELECT ${field}, GROUPING(${field}) g, COUNT(Id) FROM ${object} GROUP BY ROLLUP(${field})`)
    },
    {
        name: 'SOQL cube, order',
        ...GROUP,
        request: ({ field, object }) =>
            soql(`SELECT COUNT(Id) FROM ${object} GROUP BY CUBE(${field}) ORDER BY GROUPING(${field}), ${field}`)
    },
    {
        name: 'SOQL having',
        ...FILTER,
        request: ({ field, object }) =>
            soql(`SELECT CreatedById FROM ${object} GROUP BY CreatedById HAVING COUNT(${field}) > 0 LIMIT 5`)
    },
    {
        name: 'SOQL aggregate',
        ...FILTER,
        request: ({ field, object }) => soql(`SELECT COUNT_DISTINCT(${field}) n FROM ${object}`)
    },
    {
        name: 'SOQL count',
        ...FILTER,
        request: ({ field, object }) => soql(`SELECT COUNT() FROM ${object} WHERE ${field} != null`)
    },
    {
        name: 'SOQL child subquery',
        ...SELECT,
        request: ({ above, aboveId, down, field }) =>
            soql(`SELECT Id, (SELECT Id, ${field} FROM ${down}) FROM ${above} WHERE Id = '${aboveId}'`)
    },
    {
        name: 'SOQL child subquery, order',
        ...FILTER,
        request: ({ above, aboveId, down, field }) =>
            soql(`SELECT Id, (SELECT Id FROM ${down} ORDER BY ${field}) FROM ${above} WHERE Id = '${aboveId}'`)
    },
    {
        name: 'SOQL parent path',
        ...SELECT,
        request: ({ below, field }) =>
            below && soql(`SELECT Id, ${below.up}.${field} FROM ${below.object} WHERE ${below.up}.Id != null`)
    },
    {
        name: 'SOQL parent path, where',
        ...FILTER,
        request: ({ below, field }) =>
            below && soql(`SELECT Id FROM ${below.object} WHERE ${below.up}.${field} != null`)
    },
    {
        name: 'SOQL semi-join',
        ...FILTER,
        request: ({ above, field, object, up }) =>
            soql(`SELECT Id FROM ${above} WHERE Id IN (SELECT ${up} FROM ${object} WHERE ${field} != null)`)
    },
    {
        name: 'SOQL anti-join',
        ...FILTER,
        request: ({ above, field, object, up }) =>
            soql(`SELECT Id FROM ${above} WHERE Id NOT IN (SELECT ${up} FROM ${object} WHERE ${field} != null)`)
    },
    {
        name: 'SOQL explained',
        ...FILTER,
        request: ({ field, object }) =>
            get(`/query?explain=${encodeURIComponent(`SELECT Id FROM ${object} WHERE ${field} != null`)}`)
    },
    {
        name: 'Bulk query',
        never: [],
        tells: false,
        request: ({ field, object }) => ({
            method: 'POST',
            path: '/jobs/query',
            body: { operation: 'query', query: `SELECT Id, ${field} FROM ${object}` }
        })
    },
    {
        name: 'REST get',
        ...SELECT,
        request: ({ field, id, object }) => get(`/sobjects/${object}/${id}?fields=Id,${field}`)
    },
    {
        name: 'Collections retrieve',
        ...SELECT,
        request: ({ field, id, object }) => ({
            method: 'POST',
            path: `/composite/sobjects/${object}`,
            body: { ids: [id], fields: ['Id', field] }
        })
    },
    {
        name: 'Composite',
        ...SELECT,
        request: ({ field, id, object }) => ({
            method: 'POST',
            path: '/composite',
            body: {
                compositeRequest: [
                    {
                        method: 'GET',
                        url: `/services/data/v66.0/sobjects/${object}/${id}?fields=Id,${field}`,
                        referenceId: 'one'
                    }
                ]
            }
        })
    },
    {
        name: 'UI API record',
        ...SELECT,
        request: ({ field, id, object }) => get(`/ui-api/records/${id}?fields=${object}.Id,${object}.${field}`)
    },
    {
        name: 'UI API record, optional',
        ...SELECT,
        silent: true,
        request: ({ field, id, object }) =>
            get(`/ui-api/records/${id}?fields=${object}.Id&optionalFields=${object}.${field}`)
    },
    {
        name: 'GraphQL',
        ...SELECT,
        request: ({ field, id, object }) => nodes(object, `(where: { Id: { eq: "${id}" } })`, `${field} { value }`)
    },
    {
        name: 'GraphQL @optional',
        ...SELECT,
        silent: true,
        request: ({ field, id, object }) =>
            nodes(object, `(where: { Id: { eq: "${id}" } })`, `${field} @optional { value }`)
    },
    {
        name: 'GraphQL where',
        ...FILTER,
        request: ({ field, object }) => nodes(object, `(where: { ${field}: { ne: null } })`, '')
    },
    {
        name: 'GraphQL orderBy',
        ...FILTER,
        request: ({ field, object }) => nodes(object, `(orderBy: { ${field}: { order: ASC } })`, '')
    },
    ...SCREEN_PROBES,
    ...REPORT_PROBES
];

export interface WriteProbe {
    readonly name: string;
    request(names: Names, value: string | number): Request;
}

export const WRITE_PROBES: readonly WriteProbe[] = [
    {
        name: 'REST patch',
        request: ({ field, id, object }, value) => ({
            method: 'PATCH',
            path: `/sobjects/${object}/${id}`,
            body: { [field]: value }
        })
    },
    {
        name: 'UI API patch',
        request: ({ field, id }, value) => ({
            method: 'PATCH',
            path: `/ui-api/records/${id}`,
            body: { fields: { [field]: value } }
        })
    },
    {
        name: 'Collections patch',
        request: ({ field, id, object }, value) => ({
            method: 'PATCH',
            path: '/composite/sobjects',
            body: { allOrNone: false, records: [{ attributes: { type: object }, Id: id, [field]: value }] }
        })
    },
    {
        name: 'GraphQL mutation',
        request: ({ field, id, object }, value) =>
            graphql(
                `mutation Probe { uiapi { ${object}Update(input: { Id: "${id}", ${object}: { ${field}: ${JSON.stringify(value)} } }) { success } } }`
            )
    }
];

const BELOW: Readonly<Record<string, Names['below']>> = {
    Shared_Plan__c: { object: 'Shared_Plan_Objective__c', up: 'Shared_Plan__r' },
    Field_Engagement__c: { object: 'Field_Engagement__c', up: 'Coordinated_With__r' },
    Sequence_Protocol__c: { object: 'Sequence_Rule__c', up: 'Sequence_Protocol__r' }
};

interface Parent {
    readonly above: string;
    readonly place: 'account' | 'plan' | 'protocol' | 'submitter';
    readonly up: string;
    readonly down: string;
}

const account = (down: string): Parent => ({ above: 'Account', place: 'account', up: 'Account__c', down });
const plan = (down: string): Parent => ({ above: 'Shared_Plan__c', place: 'plan', up: 'Shared_Plan__c', down });
const PARENTS: Readonly<Record<string, Parent>> = {
    Shared_Plan__c: account('Shared_Plans__r'),
    Field_Engagement__c: account('Field_Engagements__r'),
    Field_Handoff__c: account('Field_Handoffs__r'),
    Suggestion_Override__c: account('Suggestion_Overrides__r'),
    Shared_Plan_Objective__c: plan('Objectives__r'),
    Access_Barrier__c: plan('Access_Barriers__r'),
    Sequence_Protocol__c: {
        above: 'User',
        place: 'submitter',
        up: 'Submitted_By__c',
        down: 'Sequence_Protocols_Submitted__r'
    },
    Sequence_Rule__c: {
        above: 'Sequence_Protocol__c',
        place: 'protocol',
        up: 'Sequence_Protocol__c',
        down: 'Sequence_Rules__r'
    }
};

export function namesOf({ field, object, place }: Fact, stage: Stage): Names {
    const parent = PARENTS[object];
    if (!parent) throw new Error(`Say what stands above ${object}, in visibility-probes.ts.`);
    const { above, down, up } = parent;
    const below = BELOW[object];
    return {
        object,
        field,
        id: stage[place],
        above,
        aboveId: stage[parent.place],
        up,
        down,
        ...(below ? { below } : {})
    };
}

const strange = (name: string): string => `Q${name.slice(1)}`;

/** The same names with nothing behind them: the field, or the whole object with its records. */
export function strangeNames(names: Names, isObjectHidden: boolean): Names {
    return isObjectHidden
        ? { ...names, object: strange(names.object), down: strange(names.down), id: `zzz${names.id.slice(3, 15)}` }
        : { ...names, field: strange(names.field) };
}

/** The same names with an id that no record has. */
export function absentNames(names: Names): Names {
    return { ...names, id: `${names.id.slice(0, 8)}9999999` };
}
