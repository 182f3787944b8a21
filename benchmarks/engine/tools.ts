import { performance } from 'node:perf_hooks';
import { DEFAULT_PROTOCOL, prepareProtocol, type SequenceProtocol } from 'c/callSequence';
import { replay, type ReplayAccount } from 'c/protocolReplay';
import { validateProtocol } from 'c/protocolValidator';
import { factPictures } from './fact-sets.ts';

const ROUNDS = 5;

export interface ToolTime {
    readonly name: string;
    readonly milliseconds: number;
    readonly note: string;
}

/** The median of a few rounds, the first included. */
function typical(work: () => void): number {
    const times = Array.from({ length: ROUNDS }, () => {
        const start = performance.now();
        work();
        return performance.now() - start;
    });
    return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

export function validatorTime(protocol: SequenceProtocol, rules: number, today: string): ToolTime {
    let findings = 0;
    const milliseconds = typical(() => {
        findings = validateProtocol({ ...protocol }, { today }).length;
    });
    return { name: `validator, ${rules} rules, whole space`, milliseconds, note: `${findings} findings` };
}

/** A draft that lets Medical wait to be asked, against accounts read from their pictures. */
export function replayTime(count: number, today: string): ToolTime {
    const accounts = factPictures(count).map((picture, index): ReplayAccount => ({
        accountId: String(index),
        region: `Region ${index % 4}`,
        picture
    }));
    const { settings } = DEFAULT_PROTOCOL;
    const draft = { ...DEFAULT_PROTOCOL, version: 2, settings: { ...settings, proactiveMedical: false } };
    prepareProtocol(draft);
    let changed = 0;
    const milliseconds = typical(() => {
        changed = replay(accounts, DEFAULT_PROTOCOL, draft, today).rows.length;
    });
    return {
        name: `replay of a draft, ${count.toLocaleString('en-US')} accounts`,
        milliseconds,
        note: `${changed} change`
    };
}
