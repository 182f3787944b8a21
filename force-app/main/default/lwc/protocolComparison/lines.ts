import type { Comparison, RowChange } from 'c/protocolDraft';
import type { RuleFields } from 'c/protocolData';
import {
    answerWord,
    fieldWords,
    reasonSentence,
    settingWords,
    tableWords,
    valueText,
    valueWord,
    type RuleFieldName
} from 'c/protocolWords';
import { CONDITION_FIELDS } from 'c/sequenceProtocol';
import { labels } from './labels';

/** One difference: what it is of, and what each version says. */
export interface Line {
    readonly key: string;
    readonly kind: string;
    readonly kindClass: string;
    readonly what: string;
    readonly before: string;
    readonly after: string;
}

const CONDITIONS: readonly RuleFieldName[] = Object.values(CONDITION_FIELDS);
const KIND_WORDS = { added: labels.added, removed: labels.removed, changed: labels.changed };

function fieldText(fields: RuleFields, name: RuleFieldName): string {
    const value = fields[name] ?? '';
    if (CONDITIONS.includes(name)) {
        return valueText(String(value));
    }
    switch (name) {
        case 'Answer__c':
            return answerWord(fields.Answer__c);
        case 'Reason_Code__c':
            return reasonSentence(fields.Reason_Code__c, fields.Answer__c);
        default:
            return typeof value === 'boolean' ? valueWord(value ? 'yes' : 'no') : String(value) || '–';
    }
}

/** The whole row: its conditions and its answer. */
function rowText(fields: RuleFields | undefined): string {
    if (!fields) {
        return '';
    }
    const named = CONDITIONS.filter((name) => fields[name]).map(
        (name) => `${fieldWords[name]}: ${fieldText(fields, name)}`
    );
    return [...named, `${fieldWords.Answer__c}: ${answerWord(fields.Answer__c)}`].join(' · ');
}

function namedFields(fields: RuleFields | undefined, names: readonly RuleFieldName[]): string {
    return fields ? names.map((name) => `${fieldWords[name]}: ${fieldText(fields, name)}`).join(' · ') : '';
}

function rowLine({ kind, table, before, after, fields }: RowChange, index: number): Line {
    const ruleId = (after ?? before)?.Rule_Id__c ?? '';
    const isChange = kind === 'changed';
    return {
        key: `row:${index}`,
        kind: KIND_WORDS[kind],
        kindClass: `kind ${kind}`,
        what: `${tableWords[table]} · ${ruleId}`,
        before: isChange ? namedFields(before, fields) : rowText(before),
        after: isChange ? namedFields(after, fields) : rowText(after)
    };
}

function settingText(value: string | number | boolean | null | undefined): string {
    if (typeof value === 'boolean') {
        return valueWord(value ? 'yes' : 'no');
    }
    return (value ?? '') === '' ? '–' : String(value).replaceAll('\n', ', ');
}

/** Every difference in words: rows by table, then settings. */
export function linesOf({ rows, settings }: Comparison): Line[] {
    return [
        ...rows.map(rowLine),
        ...settings.map(({ field, before, after }) => ({
            key: field,
            kind: labels.setting,
            kindClass: 'kind changed',
            what: settingWords[field],
            before: settingText(before),
            after: settingText(after)
        }))
    ];
}
