import exportRows from '@salesforce/label/c.Triad_Replay_Export';
import fileName from '@salesforce/label/c.Triad_Replay_File_Name';
import intro from '@salesforce/label/c.Triad_Replay_Intro';
import limits from '@salesforce/label/c.Triad_Replay_Limits';
import nothing from '@salesforce/label/c.Triad_Replay_Nothing';
import partial from '@salesforce/label/c.Triad_Coverage_Partial';
import past from '@salesforce/label/c.Triad_Replay_Past';
import period from '@salesforce/label/c.Triad_Replay_Period';
import progress from '@salesforce/label/c.Triad_Replay_Progress';
import reading from '@salesforce/label/c.Triad_Coverage_Reading';
import replayNow from '@salesforce/label/c.Triad_Replay_Start';
import result from '@salesforce/label/c.Triad_Replay_Result';
import silent from '@salesforce/label/c.Triad_Replay_Silent';
import stale from '@salesforce/label/c.Triad_Replay_Stale';
import title from '@salesforce/label/c.Triad_Replay_Title';
import today from '@salesforce/label/c.Triad_Replay_Today';

export const labels = {
    exportRows,
    fileName,
    intro,
    limits,
    nothing,
    partial,
    past,
    period,
    progress,
    reading,
    replayNow,
    result,
    silent,
    stale,
    title,
    today
};
