/** The ways in which screens ask for many records at once: aggregates, list views and related lists. */
import { FILTER, get, graphql, GROUP, SELECT, type Probe, type Request } from './visibility-probe.ts';

const groups = (object: string, parameters: string, selection: string): Request =>
    graphql(
        `query Probe { uiapi { aggregate { ${object}${parameters} { edges { node { aggregate { ${selection} } } } } } } }`
    );
const COUNT = 'Id { count { value } }';

export const SCREEN_PROBES: readonly Probe[] = [
    {
        name: 'GraphQL aggregate',
        ...FILTER,
        request: ({ field, object }) => groups(object, '', `${field} { count { value } }`)
    },
    {
        name: 'GraphQL aggregate, value',
        ...SELECT,
        never: ['long'],
        request: ({ field, id, object }) =>
            groups(object, `(where: { Id: { eq: "${id}" } })`, `Id { value } ${field} { value }`)
    },
    {
        name: 'GraphQL aggregate, where',
        ...FILTER,
        request: ({ field, object }) => groups(object, `(where: { ${field}: { ne: null } })`, COUNT)
    },
    {
        name: 'GraphQL aggregate, groupBy',
        ...GROUP,
        never: [...GROUP.never, 'day'],
        request: ({ field, object }) => groups(object, `(groupBy: { ${field}: { group: true } })`, COUNT)
    },
    {
        name: 'GraphQL aggregate, orderBy',
        ...FILTER,
        never: ['long', 'person'],
        request: ({ field, object }) => groups(object, `(orderBy: { ${field}: { function: COUNT } })`, COUNT)
    },
    {
        name: 'UI API list view',
        never: [],
        tells: false,
        request: ({ field, object }) => get(`/ui-api/list-records/${object}/__Recent?fields=${object}.${field}`)
    },
    {
        name: 'UI API list view, optional',
        never: [],
        tells: false,
        silent: true,
        request: ({ field, object }) => get(`/ui-api/list-ui/${object}/__Recent?optionalFields=${object}.${field}`)
    },
    {
        name: 'UI API list view, sorted',
        never: [],
        tells: false,
        silent: true,
        request: ({ field, object }) => get(`/ui-api/list-records/${object}/__Recent?sortBy=-${object}.${field}`)
    },
    {
        name: 'UI API related list',
        ...SELECT,
        request: ({ aboveId, down, field, object }) =>
            get(`/ui-api/related-list-records/${aboveId}/${down}?fields=${object}.${field}`)
    },
    {
        name: 'UI API related list, sorted',
        never: [],
        tells: false,
        silent: true,
        request: ({ aboveId, down, field, object }) =>
            get(`/ui-api/related-list-records/${aboveId}/${down}?sortBy=${object}.${field}`)
    },
    {
        name: 'UI API related list, count',
        never: [],
        tells: false,
        silent: true,
        request: ({ aboveId, down }) => get(`/ui-api/related-list-count/${aboveId}/${down}`)
    },
    {
        name: 'UI API copy',
        never: [],
        tells: false,
        silent: true,
        request: ({ id }) => get(`/ui-api/record-defaults/template/clone/${id}`)
    }
];
