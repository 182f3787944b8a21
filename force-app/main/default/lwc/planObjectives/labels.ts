import actualOfTarget from '@salesforce/label/c.Triad_Plan_Actual_Of_Target';
import contributors from '@salesforce/label/c.Triad_Plan_Contributors';
import done from '@salesforce/label/c.Triad_Plan_Objective_Done';
import dropped from '@salesforce/label/c.Triad_Plan_Objective_Dropped';
import due from '@salesforce/label/c.Triad_Plan_Objective_Due';
import empty from '@salesforce/label/c.Triad_Plan_Objectives_Empty';
import noTarget from '@salesforce/label/c.Triad_Plan_No_Target';
import overdue from '@salesforce/label/c.Triad_Plan_Objective_Overdue';
import progress from '@salesforce/label/c.Triad_Plan_Progress';
import title from '@salesforce/label/c.Triad_Plan_Objectives';

export const labels = { actualOfTarget, contributors, done, dropped, due, empty, noTarget, overdue, progress, title };
