import * as z from 'zod/mini';
import { OrderSummary } from './order.ts';
import { Signature, SignatureType } from './signature.ts';

export const EmployeeId = z.string().check(z.minLength(1)).brand<'EmployeeId'>();
export type EmployeeId = z.infer<typeof EmployeeId>;

export const EmployeeStatus = z.enum(['active', 'suspended', 'departed']);
export type EmployeeStatus = z.infer<typeof EmployeeStatus>;

/** Characters that reorder the sentence around them, or hide in it. */
const disguises = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** Cleaned at the door: what is confirmed on screen must read as it is. */
const PersonName = z.string().check(z.overwrite((name) => name.replace(disguises, '')));

const identity = {
  id: EmployeeId,
  name: PersonName,
  initials: z.string(),
  unit: z.string(),
  /** Holder id within the company's certificates; opaque, its length is not fixed. */
  rid: z.string(),
  email: z.nullable(z.string()),
  status: EmployeeStatus,
  /** How many other employees carry the same name. Above zero the unit and RID must be checked. */
  namesakes: z.number().check(z.nonnegative()),
};

/** An employee as a row of the overview. */
export const EmployeeSummary = z.object({
  ...identity,
  /** The types of which the employee has a signature in use. */
  signatureTypes: z.array(SignatureType),
  hasOpenOrder: z.boolean(),
});
export type EmployeeSummary = z.infer<typeof EmployeeSummary>;

/** An employee with everything the employee card shows. No CPR number: the flow needs none. */
export const Employee = z.object({
  ...identity,
  signatures: z.array(Signature),
  openOrders: z.array(OrderSummary),
});
export type Employee = z.infer<typeof Employee>;

export const EmployeeQuery = z.object({
  /** Prefixes of words in name, e-mail, initials, RID or unit, in any order; empty finds everybody. */
  q: z.optional(z.string().check(z.maxLength(200))),
  status: z.optional(EmployeeStatus),
  has: z.optional(SignatureType),
  sort: z.optional(z.enum(['name', 'unit'])),
  limit: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(100))),
  cursor: z.optional(z.string()),
});
export type EmployeeQuery = z.infer<typeof EmployeeQuery>;

export const EmployeePage = z.object({
  /** Never more than were asked for: a page of all would freeze the picker. */
  items: z.array(EmployeeSummary).check(z.maxLength(100)),
  nextCursor: z.nullable(z.string()),
  /** How many match in all, not how many this page holds. */
  total: z.number().check(z.nonnegative()),
});
export type EmployeePage = z.infer<typeof EmployeePage>;
