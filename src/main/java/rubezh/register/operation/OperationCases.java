package rubezh.register.operation;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.summary.ExclusionReason;

/**
 * Cases that name an operation, as the register has them now.
 *
 * @param counted those that count, by time, then number
 * @param excluded the strongest reason of each of the others, by record
 */
public record OperationCases(List<CountedCase> counted, Map<UUID, ExclusionReason> excluded) {
    public OperationCases {
        counted = List.copyOf(counted);
        excluded = Map.copyOf(excluded);
    }

    /**
     * A case that counts.
     *
     * @param revision ids of its newest revisions, separated by spaces
     * @param number case number; null if it has none
     */
    public record CountedCase(String revision, @Nullable String number) {}
}
