/** `describe/layouts`: the page layouts that were deployed, or the one a new object has. */
import { XMLParser } from 'fast-xml-parser';
import { findField, type FieldSchema, type ObjectSchema } from '../../metadata/schema.ts';
import type { Org } from '../../org.ts';
import { readableObject } from '../rest/objects.ts';
import { ok, type Reply, type RequestContext } from '../router.ts';
import { layoutItem, layoutSection, type Item, type Section } from './layout-items.ts';

interface LayoutFile {
    readonly layoutSections?: readonly {
        readonly label?: string;
        readonly layoutColumns?: readonly { readonly layoutItems?: readonly { readonly field?: string }[] }[];
    }[];
}

const REPEATED = new Set(['layoutSections', 'layoutColumns', 'layoutItems']);
const COLUMNS = 2;
const parser = new XMLParser({ parseTagValue: false, isArray: (name) => REPEATED.has(name) });

const NOTHING = { buttonLayoutSection: { detailButtons: [] }, feedView: null, highlightsPanelLayoutSection: null };

/** A user's answer holds the fields that this user may read; the org assigns every record type the first layout. */
export function describeLayouts(context: RequestContext): Reply {
    const object = readableObject(context.org, context.user, context.params['object'] ?? '');
    return ok(layoutResult(context, object));
}

/** The org has no named layouts: the object's own are answered, as for an object that has none of that name. */
export function describeNamedLayouts(context: RequestContext): Reply {
    return describeLayouts(context);
}

function layoutResult(context: RequestContext, object: ObjectSchema): object {
    const layouts = layoutsOf(context.org, object).map((sections) => describeLayout(context, object, sections));
    return {
        layouts,
        recordTypeMappings: [],
        recordTypeSelectorRequired: [false]
    };
}

function layoutsOf(org: Org, object: ObjectSchema): Section[][] {
    const deployed = [...org.metadata.files()].filter(([path]) => path.startsWith(`layouts/${object.apiName}-`));
    const read = deployed.map(([, text]) => (parser.parse(text) as { Layout?: LayoutFile }).Layout ?? {});
    const layouts = read.map(({ layoutSections = [] }) =>
        layoutSections.map(({ label = '', layoutColumns = [] }) => ({
            label,
            fields: layoutColumns.flatMap(({ layoutItems = [] }) => layoutItems.flatMap(({ field }) => field ?? []))
        }))
    );
    return layouts.length > 0 ? layouts : [newLayout(object)];
}

/** What the platform gives a new object: its name and owner, and who wrote it. */
function newLayout(object: ObjectSchema): Section[] {
    return [
        { label: 'Information', fields: [object.nameField, 'OwnerId'] },
        { label: 'System Information', fields: ['CreatedById', 'LastModifiedById'] }
    ];
}

function describeLayout({ user }: RequestContext, object: ObjectSchema, sections: readonly Section[]): object {
    const readable = (name: string): FieldSchema[] => {
        const field = findField(object, name);
        return field && user.field(object.apiName, field.apiName).read ? [field] : [];
    };
    const described = sections.map(({ fields, label }) => {
        const items: Item[] = fields.flatMap(readable).map((field) => layoutItem(object, field, user));
        return layoutSection(label, items, COLUMNS);
    });
    return {
        ...NOTHING,
        detailLayoutSections: described,
        editLayoutSections: described,
        id: null,
        multirowEditLayoutSections: [],
        offlineLinks: [],
        quickActionList: { quickActionListItems: [] },
        relatedContent: { relatedContentItems: [] },
        relatedLists: [],
        saveOptions: []
    };
}
