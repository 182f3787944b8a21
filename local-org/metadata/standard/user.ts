import {
    ALWAYS_VISIBLE,
    dateTime,
    email,
    flag,
    lookup,
    phone,
    READ_ONLY,
    REQUIRED,
    restrictedPicklist,
    text
} from './fields.ts';
import { MIRROR, standardObject } from './objects.ts';

const LANGUAGES = ['en_US', 'es', 'de', 'fr', 'it', 'ja', 'ko', 'nl_NL', 'pt_BR', 'sv', 'zh_CN'];
const LOCALES = [
    'en_US',
    'en_GB',
    'en_CA',
    'es_ES',
    'es_MX',
    'es_US',
    'de_DE',
    'fr_FR',
    'it_IT',
    'ja_JP',
    'nl_NL',
    'pt_BR',
    'sv_SE'
];
const USER_TYPES = ['Standard', 'AutomatedProcess'];

export const USER_ROLE = standardObject({
    ...MIRROR,
    createable: true,
    updateable: true,
    deletable: true,
    apiName: 'UserRole',
    label: 'Role',
    labelPlural: 'Roles',
    keyPrefix: '00E',
    nameField: 'Name',
    basicFields: ['Id', 'Name', 'DeveloperName', 'ParentRoleId'],
    fields: [
        text('Name', 'Name', 80, { ...REQUIRED, nameField: true }),
        text('DeveloperName', 'Developer Name', 80),
        lookup('ParentRoleId', 'Parent Role ID', ['UserRole'], { deleteRule: 'Restrict' })
    ]
});

export const USER = standardObject({
    ...MIRROR,
    createable: true,
    updateable: true,
    apiName: 'User',
    label: 'User',
    labelPlural: 'People',
    keyPrefix: '005',
    nameField: 'Name',
    sharingModel: 'Read',
    basicFields: [
        'Id',
        'Name',
        'Alias',
        'Username',
        'Email',
        'FirstName',
        'LastName',
        'IsActive',
        'Title',
        'UserRoleId',
        'ProfileId',
        'LanguageLocaleKey',
        'LocaleSidKey',
        'TimeZoneSidKey',
        'SmallPhotoUrl'
    ],
    fields: [
        text('Username', 'Username', 80, { ...REQUIRED, unique: true }),
        text('LastName', 'Last Name', 80, REQUIRED),
        text('FirstName', 'First Name', 40, ALWAYS_VISIBLE),
        text('Name', 'Full Name', 121, { ...READ_ONLY, nameField: true, composedOf: ['FirstName', 'LastName'] }),
        text('CompanyName', 'Company Name', 80),
        text('Division', 'Division', 80),
        text('Department', 'Department', 80),
        text('Title', 'Title', 80),
        text('EmployeeNumber', 'Employee Number', 20),
        email('Email', 'Email', 128, REQUIRED),
        phone('Phone', 'Phone'),
        phone('MobilePhone', 'Mobile'),
        text('Alias', 'Alias', 8, REQUIRED),
        text('CommunityNickname', 'Nickname', 40),
        flag('IsActive', 'Active', { defaultValue: 'true' }),
        text('TimeZoneSidKey', 'Time Zone', 40, { ...REQUIRED, defaultValue: '"America/New_York"' }),
        restrictedPicklist('LocaleSidKey', 'Locale', LOCALES, { ...REQUIRED, defaultValue: '"en_US"' }),
        restrictedPicklist('LanguageLocaleKey', 'Language', LANGUAGES, { ...REQUIRED, defaultValue: '"en_US"' }),
        restrictedPicklist('EmailEncodingKey', 'Email Encoding', ['UTF-8', 'ISO-8859-1'], {
            ...REQUIRED,
            defaultValue: '"UTF-8"'
        }),
        restrictedPicklist('UserType', 'User Type', USER_TYPES, READ_ONLY),
        lookup('UserRoleId', 'Role ID', ['UserRole']),
        lookup('ProfileId', 'Profile ID', ['Profile'], { field: REQUIRED, deleteRule: 'Restrict' }),
        lookup('ManagerId', 'Manager ID', ['User']),
        text('FederationIdentifier', 'SAML Federation ID', 512),
        text('SmallPhotoUrl', 'Url for small sized Photo', 1024, READ_ONLY),
        text('FullPhotoUrl', 'Url for full-sized Photo', 1024, READ_ONLY),
        dateTime('LastLoginDate', 'Last Login', READ_ONLY)
    ]
});
