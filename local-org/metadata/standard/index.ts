import type { ObjectSchema } from '../schema.ts';
import {
    CUSTOM_PERMISSION,
    FIELD_PERMISSIONS,
    OBJECT_PERMISSIONS,
    PERMISSION_SET,
    PERMISSION_SET_ASSIGNMENT,
    PERMISSION_SET_GROUP,
    PERMISSION_SET_GROUP_COMPONENT,
    PROFILE,
    SETUP_ENTITY_ACCESS
} from './access.ts';
import { ACCOUNT } from './account.ts';
import { ACTIVITY_HISTORY, OPEN_ACTIVITY } from './activity-views.ts';
import { EVENT, TASK } from './activity.ts';
import { CONTACT } from './contact.ts';
import { LEAD, LEAD_STATUS } from './lead.ts';
import { OPPORTUNITY } from './opportunity.ts';
import {
    CUSTOM_NOTIFICATION_TYPE,
    GROUP,
    GROUP_MEMBER,
    ORGANIZATION,
    QUEUE_SOBJECT,
    RECORD_TYPE
} from './organization.ts';
import { DASHBOARD, FOLDER, REPORT } from './report.ts';
import { PROCESS_DEFINITION, PROCESS_INSTANCE, PROCESS_INSTANCE_STEP, PROCESS_INSTANCE_WORKITEM } from './process.ts';
import { STATIC_RESOURCE } from './static-resource.ts';
import { USER, USER_ROLE } from './user.ts';

/** The standard objects every local org has. Fields, lengths and key prefixes follow the Object Reference. */
export const STANDARD_OBJECTS: readonly ObjectSchema[] = [
    ACCOUNT,
    CONTACT,
    OPPORTUNITY,
    LEAD,
    TASK,
    EVENT,
    ACTIVITY_HISTORY,
    OPEN_ACTIVITY,
    USER,
    USER_ROLE,
    GROUP,
    GROUP_MEMBER,
    QUEUE_SOBJECT,
    ORGANIZATION,
    RECORD_TYPE,
    CUSTOM_NOTIFICATION_TYPE,
    FOLDER,
    REPORT,
    DASHBOARD,
    PROFILE,
    PERMISSION_SET,
    PERMISSION_SET_GROUP,
    PERMISSION_SET_GROUP_COMPONENT,
    PERMISSION_SET_ASSIGNMENT,
    OBJECT_PERMISSIONS,
    FIELD_PERMISSIONS,
    CUSTOM_PERMISSION,
    SETUP_ENTITY_ACCESS,
    STATIC_RESOURCE,
    LEAD_STATUS,
    PROCESS_DEFINITION,
    PROCESS_INSTANCE,
    PROCESS_INSTANCE_STEP,
    PROCESS_INSTANCE_WORKITEM
];
