package katas.chat;

import java.util.List;
import org.assertj.core.api.AbstractAssert;

/**
 * What a device shows.
 *
 * <pre>{@code
 * assertThatDevice(bob).as("rule 1.4: bob's phone").shows("room", "one", "two");
 * }</pre>
 */
public final class DeviceAssert extends AbstractAssert<DeviceAssert, Device> {
  private DeviceAssert(Device device) {
    super(device, DeviceAssert.class);
  }

  /** Begins an assertion about a device. */
  public static DeviceAssert assertThatDevice(Device device) {
    return new DeviceAssert(device);
  }

  /** Shows the messages with exactly these texts, in this order. */
  public DeviceAssert shows(String conversation, String... texts) {
    isNotNull();
    List<String> shown = actual.texts(conversation);
    if (!shown.equals(List.of(texts))) {
      throw oneLine("%s shows %s, not %s", actual, shown, List.of(texts));
    }
    return this;
  }

  /** Shows that exactly these users type. */
  public DeviceAssert showsTyping(String conversation, String... users) {
    isNotNull();
    List<String> typing = actual.typingUsers(conversation).stream().sorted().toList();
    if (!typing.equals(List.of(users))) {
      throw oneLine("%s shows that %s type, not %s", actual, typing, List.of(users));
    }
    return this;
  }

  /** The message with this key has come so far. */
  public DeviceAssert hasState(String key, SendState state) {
    isNotNull();
    SendState reached = actual.state(key).orElse(null);
    if (reached != state) {
      throw oneLine("the state of %s at %s is %s, not %s", key, actual, reached, state);
    }
    return this;
  }

  /** In one line, also in the trace of an exploration. */
  private AssertionError oneLine(String format, Object... values) {
    return new AssertionError(descriptionText() + ": " + String.format(format, values));
  }
}
