import account from '@salesforce/label/c.Triad_Coverage_Account';
import after from '@salesforce/label/c.Triad_Replay_After';
import before from '@salesforce/label/c.Triad_Replay_Before';
import caption from '@salesforce/label/c.Triad_Replay_List';

export const labels = { account, after, before, caption };
