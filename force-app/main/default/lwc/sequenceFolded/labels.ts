import asideOtherwise from '@salesforce/label/c.Triad_Override_Aside_Otherwise';
import aside from '@salesforce/label/c.Triad_Override_Aside';
import agreedWithTeam from '@salesforce/label/c.Triad_Override_Reason_Agreed_With_Team';
import alreadyPlanned from '@salesforce/label/c.Triad_Override_Reason_Already_Planned';
import factsOutdated from '@salesforce/label/c.Triad_Override_Reason_Facts_Outdated';
import hcpUnavailable from '@salesforce/label/c.Triad_Override_Reason_HCP_Unavailable';
import otherFunctionLeads from '@salesforce/label/c.Triad_Override_Reason_Other_Function_Leads';
import hide from '@salesforce/label/c.Triad_Override_Hide';
import show from '@salesforce/label/c.Triad_Override_Show';
import restore from '@salesforce/label/c.Triad_Override_Restore';
import wrongTiming from '@salesforce/label/c.Triad_Override_Reason_Wrong_Timing';
import type { OverrideReason } from 'c/suggestionOverride';

export const labels = { aside, asideOtherwise, hide, restore, show };

export const reasonWords: Readonly<Record<OverrideReason, string>> = {
    Agreed_With_Team: agreedWithTeam,
    Already_Planned: alreadyPlanned,
    Facts_Outdated: factsOutdated,
    HCP_Unavailable: hcpUnavailable,
    Other_Function_Leads: otherFunctionLeads,
    Wrong_Timing: wrongTiming
};
