import type { TableName } from 'c/callSequence';
import type { ProtocolContent, ProtocolRule, RuleFields, SettingFields } from 'c/protocolData';
import { TABLE_NAMES } from 'c/sequenceProtocol';
import { rowsOf } from './sections';

/** Ids of new rows, and what such a row answers until somebody says otherwise. */
const NEW_ROWS: Readonly<Record<TableName, { prefix: string; answer: string; reason: string }>> = {
    stops: { prefix: 'STOP', answer: 'No_One', reason: 'Hold_No_Contact' },
    obligations: { prefix: 'OBL', answer: 'Access', reason: 'Access_Urgent' },
    journey: { prefix: 'JRN', answer: 'Commercial', reason: 'Build_Interest' },
    coverage: { prefix: 'COV', answer: 'Commercial', reason: 'Coverage_Overdue' }
};

export function changeSettings(content: ProtocolContent, settings: Partial<SettingFields>): ProtocolContent {
    return { ...content, settings: { ...content.settings, ...settings } };
}

export function changeRule(content: ProtocolContent, key: string, fields: Partial<RuleFields>): ProtocolContent {
    const rules = content.rules.map((rule) =>
        rule.key === key ? { ...rule, fields: { ...rule.fields, ...fields } } : rule
    );
    return { ...content, rules };
}

export function removeRule(content: ProtocolContent, key: string): ProtocolContent {
    return { ...content, rules: content.rules.filter((rule) => rule.key !== key) };
}

/** A row without conditions at the end of the table, before the default row. The last rule of the answer is the new one. */
export function addRule(content: ProtocolContent, table: TableName): ProtocolContent {
    const rows = rowsOf(content, table);
    const place = rows.filter(({ fields }) => !fields.Is_Default__c).length;
    return insert(content, table, place, blankRow(content, table));
}

/** The row that answers no one when nobody is overdue. */
export function addDefaultRule(content: ProtocolContent): ProtocolContent {
    const fields = {
        ...blankRow(content, 'coverage'),
        Answer__c: 'No_One',
        Reason_Code__c: 'Covered',
        Is_Default__c: true
    };
    return insert(content, 'coverage', rowsOf(content, 'coverage').length, fields);
}

/** The same row below itself, as a rule of its own. */
export function duplicateRule(content: ProtocolContent, key: string): ProtocolContent {
    const original = content.rules.find((rule) => rule.key === key);
    const table = original && tableOf(original);
    if (!original || !table) {
        return content;
    }
    const place = rowsOf(content, table).findIndex((rule) => rule.key === key) + 1;
    return insert(content, table, place, { ...original.fields, Rule_Id__c: freeRuleId(content, table) });
}

/** Up (-1) or down (1) by one place; the default row stays the last one. */
export function moveRule(content: ProtocolContent, key: string, by: -1 | 1): ProtocolContent {
    const moved = content.rules.find((rule) => rule.key === key);
    const table = moved && tableOf(moved);
    const rows = table ? rowsOf(content, table) : [];
    const from = rows.findIndex((rule) => rule.key === key);
    const other = rows[from + by];
    if (!moved || !table || !other || other.fields.Is_Default__c || moved.fields.Is_Default__c) {
        return content;
    }
    const reordered = rows.map((rule, index) => (index === from ? other : index === from + by ? moved : rule));
    return withOrder(content, table, reordered);
}

function tableOf({ fields }: ProtocolRule): TableName | undefined {
    return (Object.keys(TABLE_NAMES) as TableName[]).find((name) => TABLE_NAMES[name] === fields.Table__c);
}

function blankRow(content: ProtocolContent, table: TableName): RuleFields {
    const { answer, reason } = NEW_ROWS[table];
    return {
        Rule_Id__c: freeRuleId(content, table),
        Table__c: TABLE_NAMES[table],
        Order__c: 0,
        Answer__c: answer,
        Reason_Code__c: reason,
        Is_Default__c: false
    };
}

function freeRuleId(content: ProtocolContent, table: TableName): string {
    const { prefix } = NEW_ROWS[table];
    const numbers = content.rules.map(({ fields }) => new RegExp(`^${prefix}-(\\d+)$`).exec(fields.Rule_Id__c)?.[1]);
    return `${prefix}-${Math.max(0, ...numbers.map((number) => Number(number ?? 0))) + 1}`;
}

function freeKey({ rules }: ProtocolContent): string {
    const numbers = rules.map(({ key }) => /^new-(\d+)$/.exec(key)?.[1]);
    return `new-${Math.max(0, ...numbers.map((number) => Number(number ?? 0))) + 1}`;
}

function insert(content: ProtocolContent, table: TableName, place: number, fields: RuleFields): ProtocolContent {
    const rule = { key: freeKey(content), fields };
    const rows = rowsOf(content, table);
    const withRule = { ...content, rules: [...content.rules, rule] };
    return withOrder(withRule, table, [...rows.slice(0, place), rule, ...rows.slice(place)]);
}

/** Counts the rows of a table anew; variants of an obligation that follow each other share its priority. */
function withOrder(content: ProtocolContent, table: TableName, rows: readonly ProtocolRule[]): ProtocolContent {
    const orders = new Map<string, number>();
    let order = 0;
    rows.forEach((rule, index) => {
        const above = rows[index - 1];
        const isVariant = table === 'obligations' && above?.fields.Rule_Id__c === rule.fields.Rule_Id__c;
        order += isVariant ? 0 : 1;
        orders.set(rule.key, order);
    });
    const rules = content.rules.map((rule) => {
        const place = orders.get(rule.key) ?? rule.fields.Order__c;
        return place === rule.fields.Order__c ? rule : { ...rule, fields: { ...rule.fields, Order__c: place } };
    });
    return { ...content, rules };
}
