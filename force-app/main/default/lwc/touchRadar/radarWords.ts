import type { RadarCode, RadarFinding } from 'c/collisionRadar';
import { exactDay, fill, relativeDays } from 'c/triadFormat';
import type { FieldFunction } from 'c/triadModel';
import { functionWords } from 'c/triadWords';
import { findingLabels, labels } from './labels';

/** A finding in words, with what one click can do about it. */
export interface RadarLine {
    readonly key: string;
    readonly text: string;
    /** The other touch's day in full. */
    readonly exact: string;
    readonly variant: 'error' | 'warning';
    readonly clearDay: string;
    readonly moveLabel: string;
    readonly linkTouchId: string;
}

function textOf(code: RadarCode, parameters: RadarFinding['parameters'], today: string): string {
    const { function: fieldFunction, day, touches, days } = parameters;
    return fieldFunction && day
        ? fill(findingLabels[code], functionWords[fieldFunction as FieldFunction], relativeDays(day, today))
        : fill(findingLabels[code], touches ?? '', days ?? '');
}

export interface RadarView {
    /** A planned touch can be moved, and a stop refuses it; what took place is logged all the same. */
    readonly isPlanned: boolean;
    /** Touches that this one may be coordinated with. */
    readonly leaderIds: readonly string[];
    /** The protocol's day. */
    readonly today: string;
}

/** A day is offered once: on the first of the findings that it clears. */
export function radarLines(findings: readonly RadarFinding[], view: RadarView): RadarLine[] {
    const { isPlanned, leaderIds, today } = view;
    const isFirstWithDay = (finding: RadarFinding): boolean =>
        findings.find(({ clearDay }) => clearDay === finding.clearDay) === finding;
    return findings.map((finding, index) => {
        const { code, severity, parameters, clearDay, touchId, isLinkable } = finding;
        const offersDay = isPlanned && clearDay !== undefined && isFirstWithDay(finding);
        return {
            key: `${index} ${code}`,
            text: textOf(code, parameters, today),
            exact: parameters.day ? exactDay(parameters.day) : '',
            variant: severity === 'stop' && isPlanned ? 'error' : 'warning',
            clearDay: offersDay ? clearDay : '',
            moveLabel: offersDay ? fill(labels.move, exactDay(clearDay)) : '',
            linkTouchId: isLinkable && touchId && leaderIds.includes(touchId) ? touchId : ''
        };
    });
}
