/** What the parts of a protocol and its findings are called on the screen, in the user's language. */
export { answerWord, conditionsText, reasonSentence, valueText, valueWord } from './conditionWords';
export { exampleText } from './exampleWords';
export { findingText } from './findingWords';
export {
    conditionWords,
    fieldWords,
    policyWords,
    settingWords,
    statusWords,
    tableWords,
    type RuleFieldName,
    type SettingName
} from './names';
