import { getFieldValue, type FieldId, type UiRecord } from 'lightning/uiRecordApi';
import type { TouchExtras } from 'c/touchModal';
import { POLICY_READ, PURPOSE } from './constants';

export type { TouchExtras } from 'c/touchModal';

/** What only the author's own function reads of a touch; a field that is hidden reads as empty. */
export function extrasOf(record: UiRecord, noteField: FieldId): TouchExtras {
    const note = getFieldValue(record, noteField);
    const purpose = getFieldValue(record, PURPOSE);
    return {
        note: typeof note === 'string' ? note : undefined,
        coordinationPurpose: typeof purpose === 'string' ? purpose : null,
        isCoordinationPolicyRead: getFieldValue(record, POLICY_READ) === true
    };
}
