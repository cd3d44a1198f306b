package rubezh.domain.seizure.evidence;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Chain of the events of custody of one record. Two stations may each save an event after the same
 * one, so a chain may branch; an event names no other than it was saved after (decision 0240).
 */
public final class CustodyChain {
    private CustodyChain() {}

    /**
     * Gives a chain hash to each event that is complete and was not when it was last saved. What is
     * saved keeps the hash it has, whatever was passed in; without one it stays without.
     *
     * @param saved saved events
     * @param finished ids of the saved events that were complete
     * @param current events to save
     * @param complete ids of the events that are complete now
     */
    public static List<CustodyEvent> extend(
            List<CustodyEvent> saved,
            Set<UUID> finished,
            List<CustodyEvent> current,
            Set<UUID> complete) {
        Map<UUID, CustodyEvent> before = new HashMap<>();
        saved.forEach(event -> before.put(event.id(), event));
        var chained = new ArrayList<CustodyEvent>();
        ChainHash last = null;
        for (CustodyEvent event : current) {
            CustodyEvent old = before.get(event.id());
            ChainHash kept = old == null ? null : old.chain();
            boolean added = kept == null && !finished.contains(event.id());
            CustodyEvent next = event.withChain(kept);
            if (added && complete.contains(event.id())) {
                next = event.withChain(ChainHash.of(event, last));
            }
            last = next.chain() == null ? last : next.chain();
            chained.add(next);
        }
        return List.copyOf(chained);
    }

    /**
     * Gives a new chain hash to each event that has one, from one of them on: somebody settled what
     * two stations had saved differently.
     *
     * @param from index of the first event to give a new one
     */
    public static List<CustodyEvent> renew(List<CustodyEvent> custody, int from) {
        var renewed = new ArrayList<CustodyEvent>();
        ChainHash last = null;
        for (CustodyEvent event : custody) {
            boolean old = renewed.size() < from || event.chain() == null;
            CustodyEvent next = old ? event : event.withChain(ChainHash.of(event, last));
            last = next.chain() == null ? last : next.chain();
            renewed.add(next);
        }
        return List.copyOf(renewed);
    }

    /**
     * Returns the events whose chain hash is not that of what they hold after any other event of
     * the record: they, or the one before them, were changed or removed after they were saved.
     */
    public static List<CustodyEvent> broken(List<CustodyEvent> custody) {
        List<ChainHash> hashes =
                custody.stream().map(CustodyEvent::chain).filter(Objects::nonNull).toList();
        var broken = new ArrayList<CustodyEvent>();
        ChainHash last = null;
        for (CustodyEvent event : custody) {
            ChainHash chain = event.chain();
            if (chain != null && !follows(event, last) && !followsAny(event, hashes)) {
                broken.add(event);
            }
            last = chain == null ? last : chain;
        }
        return List.copyOf(broken);
    }

    private static boolean followsAny(CustodyEvent event, List<ChainHash> hashes) {
        return follows(event, null) || hashes.stream().anyMatch(before -> follows(event, before));
    }

    private static boolean follows(CustodyEvent event, @Nullable ChainHash before) {
        return ChainHash.of(event, before).equals(event.chain());
    }
}
