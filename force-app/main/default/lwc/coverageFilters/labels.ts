import all from '@salesforce/label/c.Triad_Coverage_All';
import byAccount from '@salesforce/label/c.Triad_Coverage_By_Account';
import byTerritory from '@salesforce/label/c.Triad_Coverage_By_Territory';
import exportRows from '@salesforce/label/c.Triad_Coverage_Export';
import fieldFunction from '@salesforce/label/c.Triad_Coverage_Function';
import region from '@salesforce/label/c.Triad_Coverage_Region';
import rows from '@salesforce/label/c.Triad_Coverage_Rows';
import showMap from '@salesforce/label/c.Triad_Coverage_Show_Map';
import showTable from '@salesforce/label/c.Triad_Coverage_Show_Table';
import territory from '@salesforce/label/c.Triad_Coverage_Territory';

export const labels = {
    all,
    byAccount,
    byTerritory,
    exportRows,
    fieldFunction,
    region,
    rows,
    showMap,
    showTable,
    territory
};
