package rubezh.register.conflict;

import static rubezh.domain.seizure.SeizureFields.ITEMS;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.register.HistoryEntry;

/**
 * Finds lines of goods that two sides entered for the same thing.
 *
 * @param history all revisions of the record, oldest first
 */
record TwinFinder(ContestedRecord contested, Collection<HistoryEntry> history) {
    List<TwinLines> find() {
        List<SeizedItem> items = contested.record().seizure().items();
        var twins = new ArrayList<TwinLines>();
        for (int i = 0; i < items.size(); i++) {
            for (int j = i + 1; j < items.size(); j++) {
                if (isSame(items.get(i), items.get(j))) {
                    twin(pointer(items.get(i)), pointer(items.get(j))).ifPresent(twins::add);
                }
            }
        }
        return twins;
    }

    private static String pointer(SeizedItem item) {
        return ITEMS.pointer(item.id());
    }

    private static boolean isSame(SeizedItem one, SeizedItem other) {
        Amount mass = one.amount();
        Amount second = other.amount();
        return one.substance() != null
                && one.substance().equals(other.substance())
                && mass != null
                && second != null
                && mass.hasSameDimension(second)
                && mass.quantity().base() == second.quantity().base();
    }

    private Optional<TwinLines> twin(String one, String other) {
        HistoryEntry first = addedBy(one);
        HistoryEntry second = addedBy(other);
        if (first == null || second == null || !isApart(first, second)) {
            return Optional.empty();
        }
        return Optional.of(
                contested.sideOf(first.id()) <= contested.sideOf(second.id())
                        ? new TwinLines(one, other, first.id(), second.id())
                        : new TwinLines(other, one, second.id(), first.id()));
    }

    private boolean isApart(HistoryEntry one, HistoryEntry other) {
        return !ContestedRecord.key(one).equals(ContestedRecord.key(other))
                && !contested.ancestors(one.id()).contains(other.id())
                && !contested.ancestors(other.id()).contains(one.id());
    }

    private @Nullable HistoryEntry addedBy(String line) {
        return history.stream()
                .filter(entry ->
                        entry.changes().stream()
                                .anyMatch(change -> change.pointer().startsWith(line + "/")))
                .findFirst()
                .orElse(null);
    }
}
