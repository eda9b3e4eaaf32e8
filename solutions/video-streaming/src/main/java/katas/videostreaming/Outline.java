package katas.videostreaming;

import java.util.List;

/** A plan, by renditions and segments. */
record Outline(List<Rendition> renditions, List<Segment> segments) {

  Outline(List<Job> plan) {
    this(
        plan.stream().flatMap(job -> job.rendition().stream()).distinct().toList(),
        plan.stream().flatMap(job -> job.segment().stream()).distinct().toList());
  }

  Rendition rendition(String name) {
    return renditions.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }
}
