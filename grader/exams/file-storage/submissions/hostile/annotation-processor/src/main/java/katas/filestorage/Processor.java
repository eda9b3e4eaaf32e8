package katas.filestorage;

import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.element.TypeElement;

/** Runs while it is compiled. */
@SupportedAnnotationTypes("*")
public final class Processor extends AbstractProcessor {
  @Override
  public boolean process(Set<? extends TypeElement> found, RoundEnvironment round) {
    throw new IllegalStateException("the compiler runs me");
  }
}
