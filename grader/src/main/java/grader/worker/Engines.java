package grader.worker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;

/** Makes the engines of a task reachable for its tests: doors on the loopback address. */
final class Engines {
  private Engines() {}

  /**
   * Opens a door for every way, and tells the tests the addresses by system properties.
   *
   * @throws IOException when the loopback address of this process does not work
   */
  static void open(List<Task.Engine> engines) throws IOException {
    for (Task.Engine engine : engines) {
      for (Task.Way way : engine.ways()) {
        ServerSocketChannel entrance = ServerSocketChannel.open();
        InetSocketAddress here =
            new InetSocketAddress(InetAddress.getLoopbackAddress(), way.port());
        entrance.bind(here);
        Relay.start(entrance, UnixDomainSocketAddress.of(Path.of(way.socket())));
        SocketChannel.open(here).close();
      }
      System.setProperty("kata.engines." + engine.name(), engine.address());
    }
  }
}
