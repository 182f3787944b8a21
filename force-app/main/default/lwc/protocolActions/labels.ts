import activate from '@salesforce/label/c.Triad_Protocol_Action_Activate';
import approve from '@salesforce/label/c.Triad_Protocol_Action_Approve';
import back from '@salesforce/label/c.Triad_Protocol_Action_Back';
import blocked from '@salesforce/label/c.Triad_Protocol_Action_Blocked';
import copy from '@salesforce/label/c.Triad_Protocol_Action_Copy';
import discard from '@salesforce/label/c.Triad_Protocol_Action_Discard';
import redo from '@salesforce/label/c.Triad_Protocol_Action_Redo';
import adminApproved from '@salesforce/label/c.Triad_Protocol_Action_Role_Admin_Approved';
import adminCopy from '@salesforce/label/c.Triad_Protocol_Action_Role_Admin_Copy';
import adminWaits from '@salesforce/label/c.Triad_Protocol_Action_Role_Admin_Waits';
import own from '@salesforce/label/c.Triad_Protocol_Action_Role_Own';
import reader from '@salesforce/label/c.Triad_Protocol_Action_Role_Reader';
import reviewer from '@salesforce/label/c.Triad_Protocol_Action_Role_Reviewer';
import save from '@salesforce/label/c.Triad_Protocol_Action_Save';
import saveFirst from '@salesforce/label/c.Triad_Protocol_Action_Save_First';
import saved from '@salesforce/label/c.Triad_Protocol_Action_Saved';
import submit from '@salesforce/label/c.Triad_Protocol_Action_Submit';
import toolbar from '@salesforce/label/c.Triad_Protocol_Action_Toolbar';
import undo from '@salesforce/label/c.Triad_Protocol_Action_Undo';
import unsaved from '@salesforce/label/c.Triad_Protocol_Action_Unsaved';
import unsavedOne from '@salesforce/label/c.Triad_Protocol_Action_Unsaved_One';

export const labels = {
    activate,
    adminApproved,
    adminCopy,
    adminWaits,
    approve,
    back,
    blocked,
    copy,
    discard,
    own,
    reader,
    redo,
    reviewer,
    save,
    saveFirst,
    saved,
    submit,
    toolbar,
    undo,
    unsaved,
    unsavedOne
};
