import type { BucketedAccount, LevelName } from 'c/callSequence';
import { fill, formatList } from 'c/triadFormat';
import { valueWord } from './conditionWords';
import { exampleLabels } from './exampleLabels';
import { conditionWords } from './names';

/** What describes every account. */
const ALWAYS: readonly LevelName[] = [
    'stage',
    'access',
    'lastTouchCommercial',
    'lastTouchMedical',
    'lastTouchAccess',
    'tier'
];
/** What is told only where there is something to tell. */
const SOMETIMES: readonly LevelName[] = [
    'hold',
    'openMedicalRequest',
    'acceptedHandoffTo',
    'overdueCommitmentOf',
    'openObjectiveOf',
    'recoveryLead'
];
const NOTHING: readonly string[] = ['None', 'no'];

/** One account as a sentence: its stage, access, touches and tier, and what else is open there. */
export function exampleText(account: BucketedAccount): string {
    const told = [...ALWAYS, ...SOMETIMES.filter((name) => !NOTHING.includes(account[name]))];
    const facts = told.map((name) => fill(exampleLabels.fact, conditionWords[name], valueWord(account[name])));
    return fill(exampleLabels.example, formatList(facts));
}
