import type { ConditionName, Conditions } from 'c/callSequence';
import { reasonWords } from 'c/sequenceWords';
import { fill } from 'c/triadFormat';
import { FIELD_FUNCTIONS } from 'c/triadModel';
import { functionWords, stageWords } from 'c/triadWords';
import { conditionWords } from './names';
import { valueLabels } from './valueLabels';

const words: Readonly<Record<string, string>> = { ...functionWords, ...stageWords, ...valueLabels };

/** One value of a condition; a tier or something unknown is its own word. */
export function valueWord(value: string): string {
    return words[value] ?? value;
}

/** The values of a multi-select field, parted by semicolons; blank is any. */
export function valueText(text: string | null | undefined): string {
    return text ? text.split(';').map(valueWord).join(', ') : valueLabels.any;
}

export function answerWord(answer: string): string {
    return valueWord(answer);
}

/** What everyone reads where a row with this reason answers. */
export function reasonSentence(reason: string, answer: string): string {
    const sentence = reasonWords[reason]?.neutral;
    const isFunction = (FIELD_FUNCTIONS as readonly string[]).includes(answer);
    return sentence ? fill(sentence, isFunction ? answerWord(answer) : '') : reason;
}

/** All conditions of a group of accounts. */
export function conditionsText(when: Conditions): string {
    const entries = Object.entries(when) as [ConditionName, readonly string[]][];
    return entries.map(([name, values]) => `${conditionWords[name]}: ${values.map(valueWord).join(', ')}`).join(' · ');
}
