package exam.chat;

import java.time.Instant;
import katas.chat.Message;
import org.jspecify.annotations.Nullable;

/**
 * A message that a device has sent.
 *
 * @param key null when the device crashed before it could say, and then the message may be lost
 * @param at when
 */
record ModelSend(String user, String conversation, @Nullable String key, String text, Instant at) {

  boolean isTold(Message message) {
    return message.sender().equals(user)
        && message.conversation().equals(conversation)
        && message.text().equals(text)
        && (key == null || message.key().equals(key));
  }
}
