package rubezh.register.mark;

import module java.base;

import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code.Substance;

/**
 * Goods of all cases with the same marks.
 *
 * <pre>{@code
 * List<MarkGroup> groups = MarkGroup.of(catalogue.marks()); // those of most cases first
 * }</pre>
 *
 * @param items the lines of goods, the newest first; never empty
 */
public record MarkGroup(List<MarkedItem> items) {
    private static final Comparator<MarkGroup> MOST_CASES =
            Comparator.comparing((MarkGroup group) -> group.isDescribed() ? 0 : 1)
                    .thenComparing(group -> -group.records().size())
                    .thenComparing(group -> group.items.getFirst().words());

    public MarkGroup {
        items = List.copyOf(items);
    }

    /**
     * Groups lines by their marks: those of most cases first, marks that are only pictured last.
     *
     * @param items lines, the newest first
     */
    public static List<MarkGroup> of(List<MarkedItem> items) {
        var groups = new LinkedHashMap<String, List<MarkedItem>>();
        items.forEach(
                item -> groups.computeIfAbsent(item.words(), _ -> new ArrayList<>()).add(item));
        return groups.values().stream().map(MarkGroup::new).sorted(MOST_CASES).toList();
    }

    /** Returns whether the marks are described, not only pictured. */
    public boolean isDescribed() {
        return !items.getFirst().words().isEmpty();
    }

    /** Returns the marks as described in the newest case; empty if they are only pictured. */
    public String text() {
        return isDescribed() ? items.getFirst().text() : "";
    }

    /** Returns the ids of the cases. */
    public Set<UUID> records() {
        return items.stream()
                .map(MarkedItem::recordId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns the start of the earliest case; empty if no case has one. */
    public Optional<OffsetDateTime> first() {
        return starts().min(OffsetDateTime.timeLineOrder());
    }

    /** Returns the start of the latest case; empty if no case has one. */
    public Optional<OffsetDateTime> last() {
        return starts().max(OffsetDateTime.timeLineOrder());
    }

    private Stream<OffsetDateTime> starts() {
        return items.stream().map(MarkedItem::start).filter(Objects::nonNull);
    }

    /** Returns the substances, those of the newest case first. */
    public List<Substance> substances() {
        return items.stream()
                .map(MarkedItem::substance)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Returns the sums of the amounts. */
    public Totals totals() {
        return items.stream()
                .map(MarkedItem::amount)
                .filter(Objects::nonNull)
                .map(amount -> Totals.NONE.plus(amount.quantity()))
                .reduce(Totals.NONE, Totals::plus);
    }

    /** Returns the images, those of the newest case first, each once. */
    public List<MarkedItem.ImageRef> pictures() {
        return items.stream().flatMap(item -> item.pictures().stream()).distinct().toList();
    }
}
