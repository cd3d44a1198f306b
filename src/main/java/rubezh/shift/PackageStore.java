package rubezh.shift;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.CustodyEvent;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.domain.station.Station;
import rubezh.register.Query;
import rubezh.register.Register;

/**
 * Sealed packages in store at the station: those of its cases of a year that no event of custody
 * sent, handed over or destroyed.
 */
record PackageStore(Register register) {
    private static final int YEARS = 1;
    private static final Set<String> GONE = Set.of("SEN", "HAN", "DES");

    List<StoredPackage> find(Instant now) {
        Station station = register.station();
        ZoneId zone = station.zone();
        OffsetDateTime from = now.atZone(zone).minusYears(YEARS).toOffsetDateTime();
        Query query =
                Query.ALL
                        .where(HEADER_STATION, Set.of(station.code()))
                        .withCancelled(false)
                        .between(from, null);
        return register.cases(query).stream()
                .flatMap(one -> packages(one.recordId(), one.seizure()))
                .toList();
    }

    private static Stream<StoredPackage> packages(UUID recordId, Seizure seizure) {
        @Nullable CustodyEvent last = last(seizure.evidence().custody());
        if (last != null && last.act() != null && GONE.contains(last.act().code())) {
            return Stream.empty();
        }
        OffsetDateTime since =
                last == null || last.at() == null ? seizure.event().start() : last.at();
        String place = last == null ? "" : Objects.requireNonNullElse(last.place(), "");
        String number = Objects.requireNonNullElse(seizure.header().number(), "");
        return seizure.evidence().packages().stream()
                .map(PackageStore::seal)
                .filter(seal -> !seal.isEmpty())
                .map(seal -> new StoredPackage(recordId, seal, number, since, place));
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
