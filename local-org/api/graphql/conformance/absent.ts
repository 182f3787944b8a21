/** What Salesforce's shared schema has and a schema generated here lacks, by the reason. */
export const ABSENT: Readonly<Record<string, readonly string[]>> = {
    'No field of the local org is a location': [
        'Longitude',
        'Latitude',
        'LongitudeValue',
        'LatitudeValue',
        'LongitudeAggregate',
        'LatitudeAggregate',
        'LongitudeOperators',
        'LatitudeOperators',
        'GeolocationOperators',
        'GeolocationInput',
        'DistanceInput',
        'OrderByGeolocationClause',
        'Unit'
    ],
    'No field of the local org is rich text, encrypted text, binary, JSON or a long number': [
        'RichTextArea',
        'RichTextAreaValue',
        'EncryptedString',
        'EncryptedStringValue',
        'Base64',
        'Base64Value',
        'JSON',
        'JSONValue',
        'LongAggregate'
    ],
    'No field of the sample org is a time of day': ['Time', 'TimeValue', 'TimeAggregate', 'TimeOperators'],
    'Long text cannot be filtered in SOQL': ['LongTextAreaOperators'],
    'Templates of types that are generated for each object under a name of their own': [
        'RecordScope',
        'CompoundField',
        '@generic',
        '@fieldCategory'
    ],
    'Nothing in the shared schema leads there': [
        'BigDecimal',
        'BigInteger',
        'Byte',
        'Char',
        'Float',
        'Short',
        'AnyType',
        'SObject__Field',
        'SObject__FieldType'
    ],
    'For the authors of Salesforce schemas': ['IgnoreRule', '@team', '@ignoreRule']
};
