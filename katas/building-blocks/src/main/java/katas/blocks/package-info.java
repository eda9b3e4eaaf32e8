/**
 * The building blocks: the boxes that an interview draws on the whiteboard, as Java interfaces. A
 * kata gets those that its problem needs; servers share state through them and through nothing
 * else.
 */
@NullMarked
package katas.blocks;

import org.jspecify.annotations.NullMarked;
