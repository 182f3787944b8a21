import accounts from '@salesforce/label/c.Triad_Coverage_Accounts';
import helpColliding from '@salesforce/label/c.Triad_Coverage_Help_Colliding';
import helpOverlooked from '@salesforce/label/c.Triad_Coverage_Help_Overlooked';
import helpOverServed from '@salesforce/label/c.Triad_Coverage_Help_Over_Served';
import helpRedundant from '@salesforce/label/c.Triad_Coverage_Help_Redundant';
import summary from '@salesforce/label/c.Triad_Coverage_Summary';

export const labels = { accounts, summary };

export const helpLabels = {
    Overlooked: helpOverlooked,
    Over_Served: helpOverServed,
    Redundant: helpRedundant,
    Colliding: helpColliding
};
