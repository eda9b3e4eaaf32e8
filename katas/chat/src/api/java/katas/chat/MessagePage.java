package katas.chat;

import java.util.List;
import java.util.Optional;

/**
 * A page of a conversation's history.
 *
 * @param messages by ascending id, possibly none
 * @param next the cursor of the next page, or empty when there are no more messages at the moment
 */
public record MessagePage(List<Message> messages, Optional<String> next) {

  /** Copies the messages. */
  public MessagePage {
    messages = List.copyOf(messages);
  }
}
