@org.jspecify.annotations.NullMarked
package grader.engines;
