/**
 * The hidden tests of the chat kata. {@link exam.chat.ChatModel} is the brief as plain collections,
 * {@link exam.chat.ChatSpecification} the random histories that are compared with it, and {@link
 * exam.chat.ChatRaces} the requests that meet at several servers.
 */
@NullMarked
package exam.chat;

import org.jspecify.annotations.NullMarked;
