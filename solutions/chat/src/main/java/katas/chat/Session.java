package katas.chat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A device that is connected to this server. */
final class Session {
  final String user;
  final String device;
  final String machine;
  final long number;

  /** When the device was heard last. */
  Instant heard;

  /** What is on its way to the device, by conversation. */
  final Map<String, Flow> flows = new HashMap<>();

  Session(Wire.Hello hello, String machine, Instant now) {
    user = hello.user();
    device = hello.device();
    number = hello.number();
    this.machine = machine;
    heard = now;
  }

  /** One conversation's way to one device: at most one packet is on its way at a time. */
  static final class Flow {
    final RetryTimer packet;

    /** The newest message that the device should have. */
    long wanted;

    Flow(RetryTimer packet) {
      this.packet = packet;
    }

    void wants(long id) {
      wanted = Math.max(wanted, id);
    }
  }
}
