package rubezh.domain.summary;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.Stage;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.party.Person;

/**
 * Tables of totals of seizures. The caller chooses the seizures that count.
 *
 * <pre>{@code
 * List<Tally<Substance>> rows = Tallies.bySubstance(summary.selection().seizures());
 * }</pre>
 */
public final class Tallies {
    /** Stage of a line whose substance the laboratory did not confirm. */
    public static final Stage NOT_CONFIRMED = new Stage("NEGATIVE");

    private Tallies() {}

    /**
     * Key of a row: article, stage of identification and dimension of the quantity.
     *
     * @param substance the substance
     * @param name name of an article of which the list has only the class; else empty
     * @param stage stage of identification
     * @param dimension dimension of its quantities; null without a quantity
     */
    public record SubstanceAtStage(
            @Nullable Substance substance,
            String name,
            @Nullable Stage stage,
            @Nullable Dimension dimension) {}

    /**
     * Key of a row: an article of which the list has only the class, and dimension of the quantity.
     *
     * @param substance the class
     * @param name the name
     * @param dimension dimension of its quantities; null without a quantity
     */
    public record NamedSubstance(
            @Nullable Substance substance, String name, @Nullable Dimension dimension) {}

    /**
     * Key of a row: substance and dimension of the quantity.
     *
     * @param substance the substance
     * @param dimension dimension of its quantities; null without a quantity
     */
    public record SubstanceByDimension(
            @Nullable Substance substance, @Nullable Dimension dimension) {}

    /**
     * Returns whether a line adds to totals; a substance the laboratory did not confirm does not.
     */
    public static boolean isCounted(SeizedItem item) {
        return !NOT_CONFIRMED.equals(item.stage());
    }

    /** Returns the item lines that add to totals. */
    public static Stream<SeizedItem> countedItems(Collection<Seizure> seizures) {
        return seizures.stream().flatMap(s -> s.items().stream()).filter(Tallies::isCounted);
    }

    /** Returns the number of cases of records: a row of statistics is one record of many. */
    public static long cases(Collection<Seizure> seizures) {
        return seizures.stream().mapToLong(seizure -> seizure.event().count()).sum();
    }

    /** Returns the totals of all counted lines. */
    public static Totals totals(List<Seizure> seizures) {
        Totals sum = Totals.NONE;
        for (SeizedItem item : countedItems(seizures).toList()) {
            sum = sum.plus(item.totals());
        }
        return sum;
    }

    /** Returns totals by substance, the largest mass first, then volume, then counts. */
    public static List<Tally<Substance>> bySubstance(List<Seizure> seizures) {
        return byLine(seizures, (item, _) -> item.substance());
    }

    /** Returns totals by substance and dimension. */
    public static List<Tally<SubstanceByDimension>> byMeasure(List<Seizure> seizures) {
        return byLine(
                seizures,
                (item, dimension) -> new SubstanceByDimension(item.substance(), dimension));
    }

    /** Returns totals by article, stage of identification and dimension. */
    public static List<Tally<SubstanceAtStage>> byStage(List<Seizure> seizures) {
        return byLine(
                seizures,
                (item, dimension) ->
                        new SubstanceAtStage(
                                item.substance(), item.nameInClass(), item.stage(), dimension));
    }

    /** Returns totals of the articles of which the list has only the class, by their names. */
    public static List<Tally<NamedSubstance>> byName(List<Seizure> seizures) {
        List<Seizure> named =
                GoodsClassification.withItems(seizures, item -> !item.nameInClass().isEmpty());
        return byLine(
                named,
                (item, dimension) ->
                        new NamedSubstance(item.substance(), item.nameInClass(), dimension));
    }

    /** Returns the number of cases of each value, the most frequent first. */
    public static <K> List<Tally<K>> byCase(
            List<Seizure> seizures, Function<Seizure, Stream<K>> values) {
        var rows = new LinkedHashMap<K, List<Seizure>>();
        for (Seizure seizure : seizures) {
            values.apply(seizure)
                    .distinct()
                    .forEach(key -> rows.computeIfAbsent(key, _ -> new ArrayList<>()).add(seizure));
        }
        return rows.entrySet().stream()
                .map(e -> new Tally<>(e.getKey(), cases(e.getValue()), totals(e.getValue())))
                .sorted(
                        Comparator.comparingLong((Tally<K> tally) -> -tally.cases())
                                .thenComparing(tally -> String.valueOf(tally.key())))
                .toList();
    }

    /**
     * Returns the number of persons by code of citizenship, the most frequent first; the code is
     * empty where none is stated.
     */
    public static Map<String, Integer> byCitizenship(Collection<Person> persons) {
        var counts = new TreeMap<String, Integer>();
        for (Person person : persons) {
            Country country = person.citizenship();
            counts.merge(country == null ? "" : country.code(), 1, Integer::sum);
        }
        var sorted = new LinkedHashMap<String, Integer>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    /** Returns the number of cases with more than one substance. */
    public static long casesWithSeveralSubstances(List<Seizure> seizures) {
        return cases(
                seizures.stream()
                        .filter(s -> lines(s).stream().map(Tallies::article).distinct().count() > 1)
                        .toList());
    }

    private static NamedSubstance article(SeizedItem item) {
        return new NamedSubstance(item.substance(), item.nameInClass(), null);
    }

    /**
     * @param key key of a line and one of the dimensions of its sums, null for none
     */
    private static <K> List<Tally<K>> byLine(
            List<Seizure> seizures, BiFunction<SeizedItem, @Nullable Dimension, @Nullable K> key) {
        var totals = new LinkedHashMap<@Nullable K, Totals>();
        var cases = new LinkedHashMap<@Nullable K, Long>();
        for (Seizure seizure : seizures) {
            Set<@Nullable K> seen = new HashSet<>();
            for (SeizedItem item : lines(seizure)) {
                for (@Nullable Dimension dimension : dimensions(item)) {
                    K value = key.apply(item, dimension);
                    Totals before = totals.getOrDefault(value, Totals.NONE);
                    totals.put(value, before.plus(item.totals().only(dimension)));
                    if (seen.add(value)) {
                        cases.merge(value, (long) seizure.event().count(), Long::sum);
                    }
                }
            }
        }
        return rows(totals, cases);
    }

    private static <K> List<Tally<K>> rows(
            Map<@Nullable K, Totals> totals, Map<@Nullable K, Long> cases) {
        return totals.entrySet().stream()
                .map(e -> new Tally<>(e.getKey(), cases.getOrDefault(e.getKey(), 0L), e.getValue()))
                .sorted(largestFirst())
                .toList();
    }

    /** Returns the order of rows: the largest mass first, then volume, then counts. */
    public static <K> Comparator<Tally<K>> largestFirst() {
        return Comparator.comparing((Tally<K> t) -> -t.totals().base(Dimension.MASS))
                .thenComparing(t -> -t.totals().base(Dimension.VOLUME))
                .thenComparing(t -> -largest(t.totals()))
                .thenComparing(t -> String.valueOf(t.key()));
    }

    private static long largest(Totals totals) {
        return totals.byDimension().values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private static List<SeizedItem> lines(Seizure seizure) {
        return seizure.items().stream().filter(Tallies::isCounted).toList();
    }

    /** Returns the dimensions of the sums of a line, null alone for none. */
    private static List<@Nullable Dimension> dimensions(SeizedItem item) {
        var dimensions = new ArrayList<@Nullable Dimension>(item.totals().byDimension().keySet());
        if (dimensions.isEmpty()) {
            dimensions.add(null);
        }
        return dimensions;
    }
}
