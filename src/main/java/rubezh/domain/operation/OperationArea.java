package rubezh.domain.operation;

import org.jspecify.annotations.Nullable;

/**
 * Where an operation is run, as a paper says it: "in Central Asia".
 *
 * @param en in English
 * @param ru in Russian
 */
public record OperationArea(@Nullable String en, @Nullable String ru) {}
