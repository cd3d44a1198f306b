package rubezh.cli.demo;

import module java.base;

import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.table.CaseGenerator;
import rubezh.table.Operation2009;

/**
 * Cases of the demonstration.
 *
 * @param count number of generated cases; 0 for those of the 2009 operation
 * @param seed seed of the generator
 */
public record DemoCases(long count, long seed, Clock clock) {
    private static final Duration SPREAD = Duration.ofDays(3_650);

    /** Returns the cases in order of time. */
    public Stream<Seizure> stream(ReferenceData referenceData, Supplier<UUID> ids) {
        if (count == 0) {
            return Operation2009.read(referenceData, ids).stream();
        }
        Instant to = clock.instant();
        return new CaseGenerator(referenceData, ids).generate(count, seed, to.minus(SPREAD), to);
    }

    /** Returns how many there will be. */
    public long expected() {
        return count == 0 ? 105 : count;
    }
}
