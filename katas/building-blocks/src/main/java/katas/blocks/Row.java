package katas.blocks;

/**
 * A row as it was when it was read.
 *
 * @param key the row's key, unique within its record type
 * @param value the row's content
 * @param version 1 when the row was inserted, one more after every change of it
 * @param <T> the record type that names the table
 */
public record Row<T extends Record>(String key, T value, long version) {}
