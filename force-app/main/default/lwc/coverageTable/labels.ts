import account from '@salesforce/label/c.Triad_Coverage_Account';
import flags from '@salesforce/label/c.Triad_Coverage_Flags';
import tableName from '@salesforce/label/c.Triad_Coverage_Table_Name';
import territory from '@salesforce/label/c.Triad_Coverage_Territory';

export const labels = { account, flags, tableName, territory };
