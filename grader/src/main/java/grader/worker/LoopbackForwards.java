package grader.worker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;

/** Makes the engines of a task reachable for its tests: ports of the loopback address. */
final class LoopbackForwards {
  private LoopbackForwards() {}

  /**
   * Opens a port for every forward, and tells the tests the addresses by system properties.
   *
   * @throws IOException when the loopback address of this process does not work
   */
  static void open(List<WorkerTask.Engine> engines) throws IOException {
    for (WorkerTask.Engine engine : engines) {
      for (WorkerTask.PortForward forward : engine.forwards()) {
        ServerSocketChannel entrance = ServerSocketChannel.open();
        InetSocketAddress here =
            new InetSocketAddress(InetAddress.getLoopbackAddress(), forward.port());
        entrance.bind(here);
        SocketForwarder.start(entrance, UnixDomainSocketAddress.of(Path.of(forward.socket())));
        SocketChannel.open(here).close();
      }
      System.setProperty("kata.engines." + engine.name(), engine.address());
    }
  }
}
