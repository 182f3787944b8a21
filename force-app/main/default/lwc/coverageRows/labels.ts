import account from '@salesforce/label/c.Triad_Coverage_Account';
import accounts from '@salesforce/label/c.Triad_Coverage_Accounts_Count';
import attained from '@salesforce/label/c.Triad_Coverage_Column_Attained';
import cellCount from '@salesforce/label/c.Triad_Coverage_Cell_Count';
import cellOverlooked from '@salesforce/label/c.Triad_Coverage_Cell_Overlooked';
import cellOverServed from '@salesforce/label/c.Triad_Coverage_Cell_Over_Served';
import cellTarget from '@salesforce/label/c.Triad_Coverage_Cell_Target';
import collidesOn from '@salesforce/label/c.Triad_Coverage_Collides_On';
import expected from '@salesforce/label/c.Triad_Coverage_Column_Expected';
import flagColliding from '@salesforce/label/c.Triad_Coverage_Flag_Colliding';
import flagCount from '@salesforce/label/c.Triad_Coverage_Flag_Count';
import flagOverlooked from '@salesforce/label/c.Triad_Coverage_Flag_Overlooked';
import flagOverServed from '@salesforce/label/c.Triad_Coverage_Flag_Over_Served';
import flagRedundant from '@salesforce/label/c.Triad_Coverage_Flag_Redundant';
import flags from '@salesforce/label/c.Triad_Coverage_Flags';
import noRegion from '@salesforce/label/c.Triad_Coverage_No_Region';
import noTerritory from '@salesforce/label/c.Triad_Coverage_No_Territory';
import region from '@salesforce/label/c.Triad_Coverage_Region';
import territory from '@salesforce/label/c.Triad_Coverage_Territory';
import touches from '@salesforce/label/c.Triad_Coverage_Column_Touches';
import where from '@salesforce/label/c.Triad_Coverage_Where';

export const labels = {
    account,
    accounts,
    attained,
    cellCount,
    cellOverlooked,
    cellOverServed,
    cellTarget,
    collidesOn,
    expected,
    flagCount,
    flags,
    noRegion,
    noTerritory,
    region,
    territory,
    touches,
    where
};

export const flagLabels = {
    Overlooked: flagOverlooked,
    Over_Served: flagOverServed,
    Redundant: flagRedundant,
    Colliding: flagColliding
};
