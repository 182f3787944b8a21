/** `/tabs`, and the tabs of each app (`describeTabs`). */
import { findObject, type ObjectSchema } from '../../metadata/schema.ts';
import { ok, type Reply, type RequestContext } from '../router.ts';

const STANDARD_TAB = /^standard-(\w+)$/;
/** What the page shows where the org has no app. */
const DEFAULT_TABS = ['standard-Account'];

interface DescribedTab {
    readonly colors: readonly [];
    readonly custom: boolean;
    readonly iconUrl: string;
    readonly icons: readonly [];
    readonly label: string;
    readonly miniIconUrl: string;
    readonly name: string;
    readonly sobjectName: string;
    readonly url: string;
}

function tab(origin: string, name: string, { apiName, custom, labelPlural }: ObjectSchema): DescribedTab {
    return {
        colors: [],
        custom,
        iconUrl: '',
        icons: [],
        label: labelPlural,
        miniIconUrl: '',
        name,
        sobjectName: apiName,
        url: `${origin}/lightning/o/${apiName}/list`
    };
}

/** Tabs of objects that the user may read; the org has no pictures of its own to name. */
function tabsOf({ org, origin, user }: RequestContext, names: readonly string[]): DescribedTab[] {
    return names.flatMap((name) => {
        const object = findObject(org.schema, STANDARD_TAB.exec(name)?.[1] ?? name);
        return object && user.object(object.apiName).read ? [tab(origin, name, object)] : [];
    });
}

/** `DescribeTabSetResult` of every app; the org alone where it has none. */
export function tabSets(context: RequestContext): object[] {
    const { org } = context;
    const apps = [...org.schema.apps.values()];
    const shown = apps.length > 0 ? apps : [{ label: org.name, name: 'standard__LightningSales', tabs: DEFAULT_TABS }];
    return shown.map(({ label, name, tabs }, index) => ({
        description: '',
        label,
        logoUrl: '',
        selected: index === 0,
        tabSetId: name,
        tabs: tabsOf(context, tabs)
    }));
}

export function describeTabs(context: RequestContext): Reply {
    const names = [...context.org.schema.apps.values()].flatMap(({ tabs }) => tabs);
    return ok(tabsOf(context, names.length > 0 ? [...new Set(names)] : DEFAULT_TABS));
}
