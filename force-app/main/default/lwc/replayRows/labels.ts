import account from '@salesforce/label/c.Triad_Coverage_Account';
import after from '@salesforce/label/c.Triad_Replay_After';
import before from '@salesforce/label/c.Triad_Replay_Before';
import date from '@salesforce/label/c.Triad_Replay_Date';
import day from '@salesforce/label/c.Triad_Replay_Day';
import dated from '@salesforce/label/c.Triad_Replay_Answer_Dated';
import region from '@salesforce/label/c.Triad_Coverage_Region';
import rule from '@salesforce/label/c.Triad_Replay_Rule';
import ruled from '@salesforce/label/c.Triad_Replay_Answer';

export const labels = { account, after, before, date, dated, day, region, rule, ruled };
