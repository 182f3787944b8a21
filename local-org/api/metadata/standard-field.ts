/** Standard picklists as `readMetadata` tells them: with their values up to API version 37.0, as the platform does. */
import { findField, findObject } from '../../metadata/schema.ts';
import { CONVERTED_STATUS } from '../../metadata/standard/lead.ts';
import type { Org } from '../../org.ts';

const LAST_VERSION_WITH_VALUES = 37;

/** Undefined for a field that is no standard picklist. */
export function standardPicklist(org: Org, fullName: string, version: number): object | undefined {
    const [objectName = '', fieldName = ''] = fullName.split('.');
    const object = findObject(org.schema, objectName);
    const field = object && findField(object, fieldName);
    if (!object || !field?.picklist || field.custom) {
        return undefined;
    }
    const isLeadStatus = object.apiName === 'Lead' && field.apiName === 'Status';
    const picklistValues = field.picklist.values.map(({ default: isDefault, value }) => ({
        fullName: value,
        default: isDefault,
        ...(isLeadStatus ? { converted: value === CONVERTED_STATUS } : {})
    }));
    const picklist = version > LAST_VERSION_WITH_VALUES ? {} : { picklist: { picklistValues, sorted: false } };
    return { '@xsi:type': 'CustomField', fullName, ...picklist, trackHistory: field.trackHistory, type: 'Picklist' };
}
