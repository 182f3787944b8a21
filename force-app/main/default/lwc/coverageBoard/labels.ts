import clear from '@salesforce/label/c.Triad_Coverage_Clear';
import emptyBody from '@salesforce/label/c.Triad_Coverage_Empty_Body';
import emptyTitle from '@salesforce/label/c.Triad_Coverage_Empty_Title';
import fileName from '@salesforce/label/c.Triad_Coverage_File_Name';
import intro from '@salesforce/label/c.Triad_Coverage_Intro';
import introMedical from '@salesforce/label/c.Triad_Coverage_Intro_Medical';
import noRows from '@salesforce/label/c.Triad_Coverage_No_Rows';
import partial from '@salesforce/label/c.Triad_Coverage_Partial';
import title from '@salesforce/label/c.Triad_Coverage_Title';

export const labels = { clear, emptyBody, emptyTitle, fileName, intro, introMedical, noRows, partial, title };
