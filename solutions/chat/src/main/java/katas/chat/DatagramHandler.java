package katas.chat;

import java.util.List;
import java.util.Optional;
import katas.chat.SendResult.Accepted;

/** Handles the datagrams that arrive at a server, and answers them. */
final class DatagramHandler {

  /** The parts of the server that handle datagrams. */
  record Parts(Conversations conversations, Sessions sessions, Delivery delivery, Fanout fanout) {}

  private final ServerPlatform platform;
  private final ChatServer server;
  private final Parts parts;

  DatagramHandler(ServerPlatform platform, ChatServer server, Parts parts) {
    this.platform = platform;
    this.server = server;
    this.parts = parts;
  }

  void receive(String from, Record message) {
    if (message instanceof Wire.Submit submit) {
      submitted(from, submit);
    } else if (message instanceof Wire.DeliveredUpTo got) {
      parts.delivery().confirmed(got);
    } else if (message instanceof Wire.ReadUpTo read) {
      read(from, read);
    } else if (message instanceof Wire.Hello hello) {
      hello(from, hello);
    } else if (message instanceof Wire.Heartbeat heartbeat) {
      long number = heartbeat.number();
      boolean known = parts.sessions().heartbeat(heartbeat);
      send(from, known ? new Wire.Alive(number) : new Wire.Unknown(number));
    } else if (message instanceof Wire.Goodbye goodbye) {
      parts.sessions().goodbye(goodbye);
    } else if (message instanceof Wire.NewMessage news) {
      parts.delivery().news(news.conversation(), news.id());
      send(from, new Wire.NewMessageNoted(news.conversation(), news.id()));
    } else if (message instanceof Wire.NewMessageNoted noted) {
      parts.fanout().noted(from, noted);
    } else if (message instanceof Wire.Typing typing) {
      typing(typing);
    } else if (message instanceof Wire.TypingRelay typing) {
      showTyping(typing);
    }
  }

  private void submitted(String from, Wire.Submit submit) {
    SendResult result =
        server.send(submit.user(), submit.conversation(), submit.key(), submit.text());
    SendState state = result instanceof Accepted ? SendState.SENT : SendState.REFUSED;
    send(from, new Wire.Answer(submit.key(), state));
  }

  private void read(String from, Wire.ReadUpTo read) {
    try {
      server.markRead(read.user(), read.conversation(), read.id());
    } catch (NotAMemberException | UnknownMessageException e) {
      // The user was removed meanwhile; there is nobody to tell.
    }
    send(from, new Wire.ReadNoted(read.conversation(), read.id()));
  }

  /** Welcomes a device last: without a welcome it says hello again, and nothing is left out. */
  private void hello(String from, Wire.Hello hello) {
    Optional<Session> session = parts.sessions().hello(from, hello);
    if (session.isPresent()) {
      parts.delivery().catchUp(session.get());
      send(from, new Wire.Welcome(hello.number()));
    }
  }

  private void typing(Wire.Typing typing) {
    List<String> members = parts.conversations().members(typing.conversation());
    if (!members.contains(typing.user())) {
      return;
    }
    Wire.TypingRelay news = new Wire.TypingRelay(typing.user(), typing.conversation());
    for (String name : parts.sessions().serversOf(members)) {
      if (name.equals(platform.name())) {
        showTyping(news);
      } else {
        send(name, news);
      }
    }
  }

  private void showTyping(Wire.TypingRelay news) {
    Wire.Typing typing = new Wire.Typing(news.user(), news.conversation());
    for (Session session :
        parts.sessions().here(parts.conversations().members(news.conversation()))) {
      if (!session.user.equals(news.user())) {
        send(session.machine, typing);
      }
    }
  }

  private void send(String to, Record message) {
    platform.network().send(to, message);
  }
}
