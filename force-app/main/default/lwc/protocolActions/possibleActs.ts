import type { ProtocolVersion } from 'c/protocolData';
import { labels } from './labels';

/** Steps of a version's life, and what else can be done with it. */
export type ProtocolAct = 'copy' | 'undo' | 'redo' | 'discard' | 'save' | 'submit' | 'approve' | 'activate' | 'back';

/** Who looks at which state of a version. */
export interface ActContext {
    readonly version: ProtocolVersion;
    readonly isWriter: boolean;
    readonly isReviewer: boolean;
    /** Whether the user wrote or submitted the version. */
    readonly isOwn: boolean;
    readonly changes: number;
    readonly hasErrors: boolean;
}

export interface Step {
    readonly act: ProtocolAct;
    readonly label: string;
    readonly variant: 'brand' | 'neutral';
    readonly isDisabled: boolean;
}

function step(act: ProtocolAct, label: string, variant: Step['variant'], isDisabled = false): Step {
    return { act, label, variant, isDisabled };
}

/** The steps that this user may take from here, the foremost last. */
export function possibleSteps({ version, isWriter, isReviewer, isOwn, changes, hasErrors }: ActContext): Step[] {
    const copy = isWriter ? [step('copy', labels.copy, 'neutral')] : [];
    const back = step('back', labels.back, 'neutral');
    switch (version.status) {
        case 'Draft':
            return isWriter ? [...copy, step('submit', labels.submit, 'neutral', changes > 0 || hasErrors)] : [];
        case 'Validated':
            return [
                ...copy,
                ...(isWriter || isReviewer ? [back] : []),
                ...(isReviewer ? [step('approve', labels.approve, 'brand', isOwn || hasErrors)] : [])
            ];
        case 'Approved':
            return [
                ...copy,
                ...(isReviewer ? [back] : []),
                ...(isWriter || isReviewer ? [step('activate', labels.activate, 'brand', hasErrors)] : [])
            ];
        default:
            return copy;
    }
}

function writerHint({ version, changes, hasErrors }: ActContext): string {
    switch (version.status) {
        case 'Draft':
            return hasErrors ? labels.blocked : changes > 0 ? labels.saveFirst : '';
        case 'Validated':
            return labels.adminWaits;
        case 'Approved':
            return labels.adminApproved;
        default:
            return labels.adminCopy;
    }
}

/** What the user may do here, or why not more. */
export function hintOf(context: ActContext): string {
    const { version, isWriter, isReviewer, isOwn } = context;
    if (isReviewer && isOwn && version.status === 'Validated') {
        return labels.own;
    }
    if (isWriter) {
        return writerHint(context);
    }
    return isReviewer ? labels.reviewer : labels.reader;
}
