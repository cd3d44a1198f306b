package rubezh.register;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.CustodyEvent;
import rubezh.domain.stock.StockedPackage;

/**
 * Sealed package that is in store at the station: no event of custody sent it, handed it over or
 * destroyed it.
 *
 * @param recordId its record
 * @param seal numbers of its seals, or of the bag
 * @param number number of its record
 * @param since when the last event of custody was, or the seizure
 * @param place where it is; empty if that was not recorded
 */
public record StoredPackage(
        UUID recordId, String seal, String number, @Nullable OffsetDateTime since, String place) {
    /** Returns the packages of a case that are in store, in their order. */
    public static List<StoredPackage> of(UUID recordId, Seizure seizure) {
        @Nullable CustodyEvent last = StockedPackage.last(seizure.evidence().custody());
        if (StockedPackage.isGone(last)) {
            return List.of();
        }
        OffsetDateTime since =
                last == null || last.at() == null ? seizure.event().start() : last.at();
        String place = last == null ? "" : Objects.requireNonNullElse(last.place(), "");
        String number = Objects.requireNonNullElse(seizure.header().number(), "");
        return seizure.evidence().packages().stream()
                .map(StockedPackage::seal)
                .filter(seal -> !seal.isEmpty())
                .map(seal -> new StoredPackage(recordId, seal, number, since, place))
                .toList();
    }
}
