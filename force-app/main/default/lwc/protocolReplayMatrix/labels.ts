import caption from '@salesforce/label/c.Triad_Replay_Matrix';
import cell from '@salesforce/label/c.Triad_Replay_Cell';
import from from '@salesforce/label/c.Triad_Replay_From';
import noRegion from '@salesforce/label/c.Triad_Coverage_No_Region';
import region from '@salesforce/label/c.Triad_Coverage_Region';
import regions from '@salesforce/label/c.Triad_Replay_Regions';
import same from '@salesforce/label/c.Triad_Replay_Same';
import changed from '@salesforce/label/c.Triad_Replay_Changed';
import to from '@salesforce/label/c.Triad_Replay_To';

export const labels = { caption, cell, changed, from, noRegion, region, regions, same, to };
