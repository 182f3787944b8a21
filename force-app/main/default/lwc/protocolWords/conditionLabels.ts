import conditionAccessLabel from '@salesforce/label/c.Triad_Protocol_Condition_Access';
import conditionCommitmentLabel from '@salesforce/label/c.Triad_Protocol_Condition_Commitment';
import conditionGoalLabel from '@salesforce/label/c.Triad_Protocol_Condition_Goal';
import conditionHandoffLabel from '@salesforce/label/c.Triad_Protocol_Condition_Handoff';
import conditionHoldLabel from '@salesforce/label/c.Triad_Protocol_Condition_Hold';
import conditionLastAccessLabel from '@salesforce/label/c.Triad_Protocol_Condition_Last_Access';
import conditionLastCommercialLabel from '@salesforce/label/c.Triad_Protocol_Condition_Last_Commercial';
import conditionLastMedicalLabel from '@salesforce/label/c.Triad_Protocol_Condition_Last_Medical';
import conditionOpenRequestLabel from '@salesforce/label/c.Triad_Protocol_Condition_Open_Request';
import conditionProactiveLabel from '@salesforce/label/c.Triad_Protocol_Condition_Proactive';
import conditionRecoveryLabel from '@salesforce/label/c.Triad_Protocol_Condition_Recovery';
import conditionStageLabel from '@salesforce/label/c.Triad_Protocol_Condition_Stage';
import conditionTierLabel from '@salesforce/label/c.Triad_Protocol_Condition_Tier';

export const conditionLabels = {
    hold: conditionHoldLabel,
    stage: conditionStageLabel,
    access: conditionAccessLabel,
    lastTouchCommercial: conditionLastCommercialLabel,
    lastTouchMedical: conditionLastMedicalLabel,
    lastTouchAccess: conditionLastAccessLabel,
    openMedicalRequest: conditionOpenRequestLabel,
    acceptedHandoffTo: conditionHandoffLabel,
    overdueCommitmentOf: conditionCommitmentLabel,
    openObjectiveOf: conditionGoalLabel,
    recoveryLead: conditionRecoveryLabel,
    proactiveMedical: conditionProactiveLabel,
    tier: conditionTierLabel
};
