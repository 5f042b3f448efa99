import type { ColumnType, JSONColumnType } from 'kysely'

/** timestamptz(3): read as ISO 8601 UTC text (connect.ts), written as that or as a Date. */
export type Instant = ColumnType<string, string | Date, string | Date>
export type InstantOrNull = ColumnType<string | null, string | Date | null | undefined, string | Date | null>
/** jsonb holding a list or an object: written as JSON text. */
export type Json<T extends object | null> = JSONColumnType<T>
export type JsonOrNull<T extends object> = ColumnType<T | null, string | null | undefined, string | null>
/** A column with a default. */
export type WithDefault<T> = ColumnType<T, T | undefined, T>
