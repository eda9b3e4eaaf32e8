/**
 * {@link katas.blocks.MessageLog} on Kafka 2.1 or newer: takes the address of a broker and the name
 * of a world, gives logs whose topics and groups begin with that name.
 */
@NullMarked
package grader.engineadapters.kafka;

import org.jspecify.annotations.NullMarked;
