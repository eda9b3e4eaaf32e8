/**
 * {@link katas.blocks.KeyValueStore} on Redis 6 or newer: takes an address and the name of a world,
 * gives stores whose keys begin with that name.
 */
@NullMarked
package grader.engineadapters.redis;

import org.jspecify.annotations.NullMarked;
