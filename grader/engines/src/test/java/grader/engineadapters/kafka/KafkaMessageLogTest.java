package grader.engineadapters.kafka;

import katas.blocks.conformance.Harness;
import katas.blocks.conformance.MessageLogConformance;

/** The log on Kafka keeps what the interface promises. */
class KafkaMessageLogTest extends MessageLogConformance {
  @Override
  protected Harness.Logs newHarness() {
    return new KafkaHarness();
  }
}
