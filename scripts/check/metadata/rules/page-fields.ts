import type { Finding, Rule } from '../finding.ts';
import { resolvePath, type Names } from '../names.ts';
import { ofType, type MetadataFile } from '../project.ts';
import { COLUMN_ALIASES } from '../standard-names.ts';
import { all, deep, one, type XmlElement } from '../xml.ts';

interface Mention {
    readonly object: string;
    readonly element: XmlElement;
}

/** `Field_Engagement__c.Account__c` names a related list by child and lookup; a plain name is one of Salesforce's own. */
function relatedListMentions(list: XmlElement): Mention[] {
    const element = one(list, 'relatedList');
    const [object, lookup] = element?.text.split('.') ?? [];
    if (element === undefined || object === undefined || lookup === undefined) {
        return [];
    }
    const columns = all(list, 'fields').map((column) => ({ object, element: column }));
    return [{ object, element: { ...element, text: lookup } }, ...columns];
}

function mentionsOf({ type, name, object, root }: MetadataFile): Mention[] {
    const owner = object ?? '';
    switch (type) {
        case 'Layout': {
            const [layoutObject = ''] = name.split('-');
            const items = deep(root, 'layoutItems').flatMap((item) => one(item, 'field') ?? []);
            const fields = items.map((element) => ({ object: layoutObject, element }));
            return [...fields, ...all(root, 'relatedLists').flatMap(relatedListMentions)];
        }
        case 'ListView': {
            const filters = all(root, 'filters').flatMap((filter) => one(filter, 'field') ?? []);
            return [...all(root, 'columns'), ...filters].map((element) => ({ object: owner, element }));
        }
        default:
            return all(root, 'fields').map((element) => ({ object: owner, element }));
    }
}

function exists(names: Names, { object, element }: Mention): boolean {
    return COLUMN_ALIASES.has(element.text) || resolvePath(names, object, [element.text]) !== undefined;
}

export const pageFields: Rule = {
    id: 'page-fields',
    title: 'Layouts, compact layouts and list views name fields that exist',
    check: (project) =>
        ofType(project, 'Layout', 'ListView', 'CompactLayout').flatMap((file) =>
            mentionsOf(file)
                .filter((mention) => !exists(project.names, mention))
                .map(({ object, element }): Finding => ({
                    file: file.path,
                    line: element.line,
                    problem: `${object} has no field ${element.text}.`,
                    remedy: 'Correct the name, or add the field.'
                }))
        )
};
