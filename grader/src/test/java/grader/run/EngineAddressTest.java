package grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import grader.run.EngineAddress.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineAddressTest {
  @ParameterizedTest
  @CsvSource({
    "REDIS, redis://me:a%40b@far:6380/3, redis://me:a%40b@127.0.0.1:6380/3",
    "REDIS, redis://far, redis://127.0.0.1:6379",
    "POSTGRES, postgresql://u:p@far/db?ssl=true, postgresql://u:p@127.0.0.1:5432/db?ssl=true",
    "KAFKA, 'one:9092,two:9093', '127.0.0.1:9092,127.0.0.1:9093'"
  })
  void behind_relays_every_place_is_at_the_loopback_address(
      Kind kind, String address, String inside) {
    assertThat(new EngineAddress(kind, address).behindRelays()).isEqualTo(inside);
  }

  @Test
  void a_place_has_neither_user_nor_password() {
    assertThat(new EngineAddress(Kind.POSTGRES, "postgresql://u:secret@far/db").place())
        .isEqualTo("far:5432");
    assertThat(new EngineAddress(Kind.KAFKA, "one:9092,two:9093").place()).isEqualTo("one:9092");
  }

  @Test
  void a_line_is_a_word_and_an_address() {
    assertThat(EngineAddress.ofLine("kafka one:9092"))
        .contains(new EngineAddress(Kind.KAFKA, "one:9092"));
    assertThat(EngineAddress.ofLine("kafkaesque one:9092")).isEmpty();
    assertThat(EngineAddress.ofLine("ready")).isEmpty();
  }
}
