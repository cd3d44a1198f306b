package rubezh.register;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.CustodyEvent;
import rubezh.domain.seizure.evidence.EvidencePackage;

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
    private static final Set<String> GONE = Set.of("SEN", "HAN", "DES");

    /** Returns the packages of a case that are in store, in their order. */
    public static List<StoredPackage> of(UUID recordId, Seizure seizure) {
        @Nullable CustodyEvent last = last(seizure.evidence().custody());
        if (last != null && last.act() != null && GONE.contains(last.act().code())) {
            return List.of();
        }
        OffsetDateTime since =
                last == null || last.at() == null ? seizure.event().start() : last.at();
        String place = last == null ? "" : Objects.requireNonNullElse(last.place(), "");
        String number = Objects.requireNonNullElse(seizure.header().number(), "");
        return seizure.evidence().packages().stream()
                .map(StoredPackage::seal)
                .filter(seal -> !seal.isEmpty())
                .map(seal -> new StoredPackage(recordId, seal, number, since, place))
                .toList();
    }

    /** A correcting entry moves nothing. */
    private static @Nullable CustodyEvent last(List<CustodyEvent> events) {
        return events.stream()
                .filter(event -> event.act() != null && !event.act().code().equals("COR"))
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private static String seal(EvidencePackage one) {
        return one.seals().isEmpty()
                ? Objects.requireNonNullElse(one.bag(), "")
                : String.join(", ", one.seals());
    }
}
