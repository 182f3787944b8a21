import type { FieldSchema } from '../schema.ts';
import { ALWAYS_VISIBLE, dateTime, field, flag, lookup, READ_ONLY } from './fields.ts';

const SYSTEM = { ...READ_ONLY, system: true } as const;

const author = (apiName: string, label: string): FieldSchema => lookup(apiName, label, ['User'], { field: SYSTEM });

export const ID_FIELD: FieldSchema = field('Id', 'Record ID', 'id', { ...SYSTEM, length: 18 });

export const IS_DELETED_FIELD: FieldSchema = flag('IsDeleted', 'Deleted', SYSTEM);

export const AUDIT_FIELDS: readonly FieldSchema[] = [
    dateTime('CreatedDate', 'Created Date', SYSTEM),
    author('CreatedById', 'Created By ID'),
    dateTime('LastModifiedDate', 'Last Modified Date', SYSTEM),
    author('LastModifiedById', 'Last Modified By ID'),
    dateTime('SystemModstamp', 'System Modstamp', SYSTEM)
];

export const OWNER_FIELD: FieldSchema = lookup('OwnerId', 'Owner ID', ['User', 'Group'], { field: ALWAYS_VISIBLE });

export const RECORD_TYPE_FIELD: FieldSchema = lookup('RecordTypeId', 'Record Type ID', ['RecordType'], {
    field: ALWAYS_VISIBLE
});
