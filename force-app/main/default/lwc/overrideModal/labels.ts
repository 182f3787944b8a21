import cancel from '@salesforce/label/c.Triad_Shared_Cancel';
import chooseReason from '@salesforce/label/c.Triad_Override_Choose_Reason';
import expires from '@salesforce/label/c.Triad_Override_Expires';
import expiresHelp from '@salesforce/label/c.Triad_Override_Expires_Help';
import expiresWrong from '@salesforce/label/c.Triad_Override_Expires_Wrong';
import intro from '@salesforce/label/c.Triad_Override_Intro';
import kind from '@salesforce/label/c.Triad_Override_Kind';
import kindDismissed from '@salesforce/label/c.Triad_Override_Kind_Dismissed';
import kindOtherwise from '@salesforce/label/c.Triad_Override_Kind_Otherwise';
import reason from '@salesforce/label/c.Triad_Override_Reason';
import save from '@salesforce/label/c.Triad_Override_Save';
import saving from '@salesforce/label/c.Triad_Shared_Saving';

export const labels = { cancel, chooseReason, expires, expiresHelp, expiresWrong, intro, kind, reason, save, saving };

export const kindOptions = [
    { label: kindDismissed, value: 'Dismissed' },
    { label: kindOtherwise, value: 'Did_Otherwise' }
];
