import {
    activate,
    activeOf,
    approve,
    backToDraft,
    submit,
    type ProtocolContent,
    type ProtocolVersion
} from 'c/protocolData';
import { judge, type Judgement } from 'c/protocolDraft';
import { reasonWords } from 'c/sequenceWords';
import { fill } from 'c/triadFormat';
import { labels } from './labels';

export type LifeStep = 'submit' | 'approve' | 'activate' | 'back';

/** A version as it was just read, and who takes the step when. */
export interface StepContext {
    readonly version: ProtocolVersion;
    readonly versions: readonly ProtocolVersion[];
    readonly content: ProtocolContent;
    readonly userId: string;
    readonly now: Date;
}

/** Why the page itself refuses a step, as a sentence for people. */
export class StepRefusal extends Error {}

function soundJudgement({ content, now }: StepContext): Judgement {
    const judgement = judge(content, now, reasonWords);
    if (judgement.hasErrors) {
        const errors = judgement.findings.filter(({ severity }) => severity === 'error').length;
        throw new StepRefusal(fill(labels.refusedErrors, errors));
    }
    return judgement;
}

/** What is stored, checked anew and compared with what was validated. */
function validatedDigest(context: StepContext): string {
    const { digest } = soundJudgement(context);
    if (digest !== context.version.validatedDigest) {
        throw new StepRefusal(labels.refusedDigest);
    }
    return digest;
}

/** Takes one step in a version's life. @throws StepRefusal where the validator objects, MutationError where the org does */
export async function takeStep(step: LifeStep, context: StepContext): Promise<void> {
    const { version, versions, content, userId, now } = context;
    switch (step) {
        case 'submit': {
            const { digest, findings } = soundJudgement(context);
            const submission = { digest, ruleCount: content.rules.length, warnings: findings.length, userId };
            await submit(version, submission, now);
            break;
        }
        case 'approve':
            await approve(version, validatedDigest(context), userId, now);
            break;
        case 'activate':
            validatedDigest(context);
            await activate(version, activeOf(versions, version.scope), now);
            break;
        default:
            await backToDraft(version);
    }
}

/** What is said once a step is done. */
export function doneText(step: LifeStep, { version }: ProtocolVersion): string {
    const texts: Readonly<Record<LifeStep, string>> = {
        submit: labels.submitted,
        approve: labels.approved,
        activate: labels.activated,
        back: labels.back
    };
    return fill(texts[step], version);
}
