/**
 * {@link katas.blocks.VersionedTable} on PostgreSQL: takes an address and the name of a world,
 * gives tables that stand in a schema of that name.
 *
 * <p>All record types share one SQL table, {@code rows}, whose key begins with the type's name, so
 * that a new record needs no DDL; {@code fences} is another. A value is JSON in a column of text.
 */
@NullMarked
package grader.engineadapters.postgres;

import org.jspecify.annotations.NullMarked;
