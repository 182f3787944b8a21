import type { MetadataNode } from '../../metadata/xml.ts';
import type { FlowStart, FlowTrigger, ScheduledPath } from '../definition.ts';
import { filtersIn } from './operand.ts';

const MINUTES: Readonly<Record<string, number>> = { Minutes: 1, Hours: 60, Days: 1440 };

function offset(path: MetadataNode): number {
    const text = path.text('offsetNumber') ?? '0';
    const number = /^-?\d+$/u.test(text)
        ? Number(text)
        : path.fail('offsetNumber', `is "${text}".`, 'Write a whole number.');
    return number * (MINUTES[path.text('offsetUnit') ?? 'Minutes'] ?? 1);
}

/** An asynchronous path often has no name. */
const AFTER_COMMIT = 'Run_Asynchronously';
const OF_TIMES = ['maxBatchSize', 'offsetNumber', 'offsetUnit', 'recordField', 'timeSource'];

function scheduledPath(path: MetadataNode): ScheduledPath {
    const next = path.requiredNode('connector').required('targetReference');
    if (path.text('pathType') !== undefined) {
        const timed = OF_TIMES.find((name) => path.text(name) !== undefined);
        return timed === undefined
            ? { name: path.text('name') ?? AFTER_COMMIT, afterCommit: true, offsetMinutes: 0, next }
            : path.fail('pathType', `stands with ${timed}.`, 'An asynchronous path has no time.');
    }
    const isOfField = path.required('timeSource') === 'RecordField';
    return {
        name: path.required('name'),
        afterCommit: false,
        offsetMinutes: offset(path),
        ...(isOfField ? { field: path.required('recordField') } : {}),
        next
    };
}

/** The start of a record-triggered flow: its values are checked before. */
export function startIn(flow: MetadataNode): FlowStart {
    const start = flow.requiredNode('start');
    const trigger = start.required('triggerType') as FlowTrigger;
    const saves = start.required('recordTriggerType');
    const next = start.one('connector')?.required('targetReference');
    const formula = start.text('filterFormula');
    if ((trigger === 'RecordBeforeDelete') !== (saves === 'Delete')) {
        start.fail('recordTriggerType', `is ${saves} with ${trigger}.`, 'Delete goes with RecordBeforeDelete only.');
    }
    const paths = start.all('scheduledPaths').map(scheduledPath);
    if (paths.length > 0 && trigger !== 'RecordAfterSave') {
        start.fail('scheduledPaths', `stand with ${trigger}.`, 'Scheduled paths go with RecordAfterSave only.');
    }
    return {
        object: start.required('object'),
        trigger,
        onCreate: saves.startsWith('Create'),
        onUpdate: saves.endsWith('Update'),
        where: filtersIn(start),
        ...(formula === undefined ? {} : { formula }),
        onChange: start.flag('doesRequireRecordChangedToMeetCriteria'),
        ...(next === undefined ? {} : { next }),
        paths
    };
}
