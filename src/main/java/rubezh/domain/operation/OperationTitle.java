package rubezh.domain.operation;

import org.jspecify.annotations.Nullable;

/**
 * What an operation is called.
 *
 * @param en name in English
 * @param ru name in Russian
 * @param stage stage or sub-operation, as the participants call it
 */
public record OperationTitle(@Nullable String en, @Nullable String ru, @Nullable String stage) {}
