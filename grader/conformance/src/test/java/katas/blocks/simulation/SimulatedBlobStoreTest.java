package katas.blocks.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import katas.blocks.BlobStore;
import katas.blocks.UnavailableException;
import katas.blocks.conformance.BlobStoreConformance;
import katas.blocks.conformance.Harness;
import org.junit.jupiter.api.Test;

/** The simulated blob store keeps what the interface promises, counts and breaks. */
class SimulatedBlobStoreTest extends BlobStoreConformance {
  @Override
  protected Harness.Timed<BlobStore> newHarness() {
    return new VirtualTimeHarness<>(Simulation::blobs) {
      /** Links know milliseconds. */
      @Override
      public Duration precision() {
        return Duration.ofMillis(1);
      }
    };
  }

  @Test
  void signing_costs_nothing_and_the_rest_is_counted() {
    Simulation simulation = new Simulation();
    BlobStore blobs = simulation.blobs();
    blobs.upload(blobs.signUpload("a", Duration.ofHours(1)), new byte[3]);
    blobs.get("a", 0, 2);
    assertThat(simulation.counts().of("blobs", "uploads")).isEqualTo(1);
    assertThat(simulation.counts().of("blobs", "gets")).isEqualTo(1);
    assertThat(simulation.counts().of("blobs")).isEqualTo(2);
  }

  @Test
  void a_put_that_is_not_answered_may_have_happened() {
    Simulation simulation = new Simulation();
    SeededFaults.Rates always = new SeededFaults.Rates(0, 1000, 0, 0, Duration.ofSeconds(1));
    simulation.injectFaults(1, always);
    assertThatThrownBy(() -> simulation.blobs().put("a", new byte[1]))
        .isInstanceOf(UnavailableException.class);
    simulation.controls().useGate(new Simulation().controls().gate());
    assertThat(simulation.blobs().get("a")).isPresent();
  }
}
