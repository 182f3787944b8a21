/** A profile as the local org ships it. Custom fields are never open by profile: they need a permission set. */
export interface ProfileDefinition {
    readonly name: string;
    readonly description: string;
    readonly systemPermissions: readonly string[];
    /** Every right on the standard objects that hold records, and every field of theirs that is not custom. */
    readonly fullStandardAccess: boolean;
}

export const PROFILES: readonly ProfileDefinition[] = [
    {
        name: 'System Administrator',
        description: 'Manages users, set-up and all data.',
        systemPermissions: [
            'ActivitiesAccess',
            'ApiEnabled',
            'AssignPermissionSets',
            'ConvertLeads',
            'CreateCustomizeReports',
            'CustomizeApplication',
            'EditEvent',
            'EditTask',
            'ManageDashbdsInPubFolders',
            'ManageReportsInPubFolders',
            'ManageUsers',
            'ModifyAllData',
            'RunReports',
            'ViewAllData',
            'ViewSetup'
        ],
        fullStandardAccess: true
    },
    {
        name: 'Minimum Access - Salesforce',
        description: 'Signs in and reads the names of colleagues; everything else comes from permission sets.',
        systemPermissions: ['ActivitiesAccess', 'ApiEnabled'],
        fullStandardAccess: false
    },
    {
        name: 'Salesforce API Only System Integrations',
        description: 'For programs: signs in through the API alone; everything else comes from permission sets.',
        systemPermissions: ['ApiEnabled', 'ApiUserOnly'],
        fullStandardAccess: false
    }
];

export const ADMINISTRATOR_PROFILE = 'System Administrator';

export function findProfile(name: string): ProfileDefinition | undefined {
    return PROFILES.find((profile) => profile.name === name);
}
