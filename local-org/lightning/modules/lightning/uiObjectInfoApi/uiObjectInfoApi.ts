import {
    objectInfoPath,
    objectInfosPath,
    picklistValuesByRecordTypePath,
    picklistValuesPath
} from '../../../data/object-paths.ts';
import { resourceWire } from '../../../data/resource-wire.ts';

export const getObjectInfo = resourceWire(objectInfoPath);
export const getObjectInfos = resourceWire(objectInfosPath);
export const getPicklistValues = resourceWire(picklistValuesPath);
export const getPicklistValuesByRecordType = resourceWire(picklistValuesByRecordTypePath);
