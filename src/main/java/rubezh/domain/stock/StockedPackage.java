package rubezh.domain.stock;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.reference.Code.PhysicalForm;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.reference.PlaceCode.StoragePlace;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.CustodyEvent;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.domain.seizure.goods.SeizedItem;

/**
 * Sealed package in store, with what a list of the store says of it.
 *
 * @param recordId record of its case
 * @param number number of its case; empty if it has none
 * @param position its number among the packages of the case, from 1
 * @param content the package itself: kind, bag, seals
 * @param goods lines of goods in it
 * @param gross sums of their gross amounts; null unless each has one and lies in it alone
 * @param since when the last event of custody was, or the seizure
 * @param storage kind of the place where it is
 * @param place room, safe, shelf; empty if that was not recorded
 * @param handling handling code of the case
 */
public record StockedPackage(
        UUID recordId,
        String number,
        int position,
        EvidencePackage content,
        List<PackedItem> goods,
        @Nullable Totals gross,
        @Nullable OffsetDateTime since,
        @Nullable StoragePlace storage,
        String place,
        Handling handling) {
    private static final Handling UNSTATED = new Handling("H2");
    private static final Set<String> GONE = Set.of("SEN", "HAN", "DES");
    private static final String CORRECTING = "COR";

    public StockedPackage {
        goods = List.copyOf(goods);
    }

    /**
     * A line of goods.
     *
     * @param id id of the line
     * @param name name of an article of which the list has only the class; else empty
     */
    public record PackedItem(
            UUID id, @Nullable Substance substance, String name, @Nullable PhysicalForm form) {}

    /**
     * Returns the packages of a case that were in store at some time, in their order.
     *
     * @param before time; null for now
     */
    public static List<StockedPackage> of(
            UUID recordId, Seizure seizure, @Nullable OffsetDateTime before) {
        OffsetDateTime start = seizure.event().start();
        List<CustodyEvent> events =
                seizure.evidence().custody().stream()
                        .filter(event -> isBefore(event.at(), before))
                        .toList();
        CustodyEvent last = last(events);
        if (!isBefore(start, before) || isGone(last)) {
            return List.of();
        }
        return all(recordId, seizure, last).stream()
                .filter(one -> !seal(one.content()).isEmpty())
                .toList();
    }

    /**
     * Returns the time from which on the packages of a case are not at the station any more; empty
     * if they are there now, or were never there at a known time.
     */
    public static Optional<OffsetDateTime> leftAt(Seizure seizure) {
        List<CustodyEvent> events = seizure.evidence().custody();
        List<OffsetDateTime> times =
                events.stream()
                        .flatMap(event -> Stream.ofNullable(event.at()))
                        .sorted(Comparator.reverseOrder())
                        .toList();
        OffsetDateTime left = null;
        for (OffsetDateTime time : times) {
            if (!isGone(last(until(events, time)))) {
                return Optional.ofNullable(left);
            }
            left = time;
        }
        return isGone(last(until(events, OffsetDateTime.MIN)))
                ? Optional.empty()
                : Optional.ofNullable(left);
    }

    /** Returns the events up to a time, and those without one. */
    private static List<CustodyEvent> until(List<CustodyEvent> events, OffsetDateTime time) {
        return events.stream()
                .filter(event -> event.at() == null || !event.at().isAfter(time))
                .toList();
    }

    private static boolean isBefore(
            @Nullable OffsetDateTime time, @Nullable OffsetDateTime before) {
        return before == null || time == null || time.isBefore(before);
    }

    /** Returns all packages of a case, wherever they are. */
    public static List<StockedPackage> all(
            UUID recordId, Seizure seizure, @Nullable CustodyEvent last) {
        Handling handling = seizure.header().handling();
        var packages = new ArrayList<StockedPackage>();
        for (EvidencePackage one : seizure.evidence().packages()) {
            List<SeizedItem> items = items(seizure, one);
            packages.add(
                    new StockedPackage(
                            recordId,
                            Objects.requireNonNullElse(seizure.header().number(), ""),
                            packages.size() + 1,
                            one,
                            items.stream().map(StockedPackage::packed).toList(),
                            gross(seizure, items),
                            last == null || last.at() == null ? seizure.event().start() : last.at(),
                            last == null ? null : last.storage(),
                            last == null ? "" : Objects.requireNonNullElse(last.place(), ""),
                            handling == null ? UNSTATED : handling));
        }
        return packages;
    }

    private static PackedItem packed(SeizedItem item) {
        return new PackedItem(item.id(), item.substance(), item.nameInClass(), item.form());
    }

    /** Returns the lines in a package; the only line of a case lies in those of none too. */
    private static List<SeizedItem> items(Seizure seizure, EvidencePackage one) {
        boolean only = seizure.items().size() == 1 && one.items().isEmpty();
        return seizure.items().stream().filter(item -> only || holds(one, item)).toList();
    }

    private static boolean holds(EvidencePackage one, SeizedItem item) {
        return one.items().stream().anyMatch(ref -> ref.id().equals(item.id()));
    }

    private static @Nullable Totals gross(Seizure seizure, List<SeizedItem> items) {
        Totals sum = Totals.NONE;
        for (SeizedItem item : items) {
            long packages =
                    seizure.evidence().packages().stream()
                            .filter(one -> items(seizure, one).contains(item))
                            .count();
            var gross = item.weighing().gross();
            if (gross == null || packages != 1) {
                return null;
            }
            sum = sum.plus(gross.quantity());
        }
        return items.isEmpty() ? null : sum;
    }

    /** Returns whether packages are not at the station any more after an event of custody. */
    public static boolean isGone(@Nullable CustodyEvent event) {
        return event != null && event.act() != null && GONE.contains(event.act().code());
    }

    /** Returns the last event that says where packages are; a correcting entry moves nothing. */
    public static @Nullable CustodyEvent last(List<CustodyEvent> events) {
        return events.stream()
                .filter(event -> event.act() != null && !event.act().code().equals(CORRECTING))
                .reduce((_, later) -> later)
                .orElse(null);
    }

    /** Returns the numbers of the seals of a package, or of its bag; empty if it has neither. */
    public static String seal(EvidencePackage one) {
        return one.seals().isEmpty()
                ? Objects.requireNonNullElse(one.bag(), "")
                : String.join(", ", one.seals());
    }

    /** Returns the end of the id of a line, by which its label is told from others: 7F3A-19C2. */
    public static String mark(UUID line) {
        String digits = line.toString().replace("-", "").toUpperCase(Locale.ROOT);
        String end = digits.substring(digits.length() - 8);
        return end.substring(0, 4) + "-" + end.substring(4);
    }
}
