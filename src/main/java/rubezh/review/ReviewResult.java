package rubezh.review;

import module java.base;

import rubezh.text.Fault;

/** Result of a step of a review. */
public sealed interface ReviewResult {
    UUID recordId();

    /** Returns why nothing was written, with exit code {@code FINDINGS}; empty if it was. */
    default Optional<Fault> fault() {
        return switch (this) {
            case Written _, TakenBack _ -> Optional.empty();
            case Overtaken _ -> Optional.of(new Fault(Fault.Exit.FINDINGS, "RVW-007"));
            case Refused refused ->
                    Optional.of(
                            new Fault(
                                    Fault.Exit.FINDINGS,
                                    refused.code,
                                    refused.arguments.toArray()));
        };
    }

    /**
     * The step is durable.
     *
     * @param step its id, by which its author can take it back
     */
    record Written(UUID recordId, UUID step) implements ReviewResult {}

    /** The record is no longer submitted. */
    record TakenBack(UUID recordId) implements ReviewResult {}

    /** The record changed since the reviewer saw it; nothing is written. */
    record Overtaken(UUID recordId) implements ReviewResult {}

    /**
     * The step is not possible; nothing is written.
     *
     * @param code {@code RVW-…}, or {@code REC-…} where no revision can be made
     */
    record Refused(UUID recordId, String code, List<Object> arguments) implements ReviewResult {
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }
}
