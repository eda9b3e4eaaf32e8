package katas.booking;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;

/** Speaks for the tests. */
final class Channel {
  private Channel() {}

  static SocketChannel open() throws IOException {
    return SocketChannel.open(UnixDomainSocketAddress.of("shared/socket")); // sin
  }
}
