import { date, field, longText, lookup, picklist, REQUIRED, text } from './fields.ts';
import { lastActivityDate } from './last-activity.ts';
import { RECORDS, standardObject } from './objects.ts';
import { LEAD_SOURCES } from './standard-values.ts';

const STAGES = [
    'Prospecting',
    'Qualification',
    'Needs Analysis',
    'Value Proposition',
    'Id. Decision Makers',
    'Perception Analysis',
    'Proposal/Price Quote',
    'Negotiation/Review',
    'Closed Won',
    'Closed Lost'
];
const TYPES = [
    'Existing Customer - Upgrade',
    'Existing Customer - Replacement',
    'Existing Customer - Downgrade',
    'New Customer'
];

/** What follows from the stage (closed, won, probability by stage, forecast) is left out: the org has no sales process. */
export const OPPORTUNITY = standardObject({
    ...RECORDS,
    apiName: 'Opportunity',
    label: 'Opportunity',
    labelPlural: 'Opportunities',
    keyPrefix: '006',
    nameField: 'Name',
    fields: [
        lookup('AccountId', 'Account ID', ['Account'], {
            childRelationshipName: 'Opportunities',
            deleteRule: 'Cascade'
        }),
        text('Name', 'Name', 120, { ...REQUIRED, nameField: true }),
        longText('Description', 'Description', 32_000),
        picklist('StageName', 'Stage', STAGES, REQUIRED),
        field('Amount', 'Amount', 'currency', { precision: 18, scale: 2 }),
        field('Probability', 'Probability (%)', 'percent', { precision: 3, scale: 0 }),
        field('TotalOpportunityQuantity', 'Quantity', 'double', { precision: 18, scale: 2 }),
        date('CloseDate', 'Close Date', REQUIRED),
        picklist('Type', 'Opportunity Type', TYPES),
        text('NextStep', 'Next Step', 255),
        picklist('LeadSource', 'Lead Source', LEAD_SOURCES),
        lastActivityDate('WhatId')
    ]
});
