package rubezh.domain.stock;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.GoodsCode.CustodyAct;

/**
 * A stocktaking: the packages that should be in store, and what was scanned there. It changes no
 * case.
 *
 * @param started when it was begun
 * @param expected packages that should be there, those of the oldest cases first
 * @param scans what was scanned, in order
 */
public record Stocktake(
        OffsetDateTime started, List<StockedPackage> expected, List<StockScan> scans) {
    public Stocktake {
        expected = List.copyOf(expected);
        scans = List.copyOf(scans);
    }

    /** What a scan says of the store. */
    public enum Outcome {
        /** It should be there, and is. */
        FOUND,
        /** It was scanned before. */
        AGAIN,
        /** The label is of goods in several packages: the package itself must be scanned. */
        SEVERAL,
        /** Of another station. */
        OTHER_STATION,
        /** Sent, handed over or destroyed by its custody. */
        GONE,
        /** Its case is cancelled. */
        CANCELLED,
        /** It has neither a seal nor a bag, so that it is no sealed package. */
        UNSEALED,
        /** Nothing in the register has this number. */
        UNKNOWN
    }

    /**
     * A scan.
     *
     * @param text what was scanned or typed
     * @param at when
     * @param outcome what it says
     * @param found package that it is of; null if there is none, or several
     * @param station station of the case; empty if unknown
     * @param act last event of custody of a package that is gone; else null
     */
    public record StockScan(
            String text,
            OffsetDateTime at,
            Outcome outcome,
            @Nullable StockedPackage found,
            String station,
            @Nullable CustodyAct act) {
        /** Returns whether it is a difference between store and register. */
        public boolean isUnexpected() {
            return outcome != Outcome.FOUND && outcome != Outcome.AGAIN;
        }
    }

    /** Returns the expected packages that were scanned. */
    public List<StockedPackage> found() {
        Set<UUID> ids = scanned();
        return expected.stream().filter(one -> ids.contains(one.content().id())).toList();
    }

    /** Returns the expected packages that were not scanned. */
    public List<StockedPackage> missing() {
        Set<UUID> ids = scanned();
        return expected.stream().filter(one -> !ids.contains(one.content().id())).toList();
    }

    /** Returns the scans of what should not be in store, or is not known. */
    public List<StockScan> unexpected() {
        return scans.stream().filter(StockScan::isUnexpected).toList();
    }

    private Set<UUID> scanned() {
        return scans.stream()
                .filter(scan -> scan.outcome() == Outcome.FOUND)
                .flatMap(scan -> Stream.ofNullable(scan.found()))
                .map(one -> one.content().id())
                .collect(Collectors.toSet());
    }

    /** Returns the same with a further scan. */
    public Stocktake with(StockScan scan) {
        var more = new ArrayList<>(scans);
        more.add(scan);
        return new Stocktake(started, expected, more);
    }

    /** Returns the same without the scan at an index, as if it had not been. */
    public Stocktake without(int index) {
        var fewer = new ArrayList<>(scans);
        fewer.remove(index);
        return new Stocktake(started, expected, fewer);
    }

    /**
     * Returns the texts by which a package is found, as {@link #fold} writes them: code and mark of
     * its label and of the labels of its goods, seals, bag.
     */
    public static Set<String> keys(StockedPackage one) {
        var keys = new LinkedHashSet<String>();
        Stream.concat(
                        Stream.of(one.content().id()),
                        one.goods().stream().map(StockedPackage.PackedItem::id))
                .map(StockedPackage::mark)
                .forEach(mark -> {
                    keys.add(fold("RUBEZH" + one.number() + mark));
                    keys.add(fold(mark));
                });
        one.content().seals().forEach(seal -> keys.add(fold(seal)));
        if (one.content().bag() != null) {
            keys.add(fold(one.content().bag()));
        }
        keys.remove("");
        return keys;
    }

    /** Writes a text as it is compared: capitals, without blanks and hyphens. */
    public static String fold(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Z}-]", "");
    }
}
