package rubezh.domain.summary;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.quantity.Totals;
import rubezh.domain.quantity.Unit;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.summary.Tallies.SubstanceByDimension;

/**
 * Factors from litres, tablets, capsules and doses of drugs to kilograms, the code list {@code
 * equivalents} (decision 0200); for a litre of a liquid its density, of a drug without one a
 * kilogram. What was weighed has no equivalent: its mass stands in its own column, and the two are
 * never added.
 *
 * <pre>{@code
 * var table = EquivalentTable.of(reference);
 * table.of(item).micrograms() // 1_080_000 for four tablets of ecstasy
 * }</pre>
 *
 * @see Equivalent
 */
public final class EquivalentTable {
    private final ReferenceData reference;
    private final Map<String, Long> factors = new HashMap<>();
    private final LocalDate asOf;

    private EquivalentTable(ReferenceData reference) {
        this.reference = reference;
        List<CodeEntry> entries =
                reference.list(CodeListId.EQUIVALENTS).entries().stream()
                        .filter(entry -> entry.validTo() == null)
                        .toList();
        entries.forEach(this::read);
        this.asOf =
                entries.stream()
                        .flatMap(entry -> Stream.ofNullable(entry.validFrom()))
                        .max(Comparator.naturalOrder())
                        .orElse(LocalDate.EPOCH);
    }

    /** Reads the table; factors that have ended are not used. */
    public static EquivalentTable of(ReferenceData reference) {
        return new EquivalentTable(reference);
    }

    private void read(CodeEntry entry) {
        Unit unit = Unit.valueOf(entry.extraColumn("unit"));
        long perUnit = Long.parseLong(entry.extraColumn("micrograms"));
        long perBase = perUnit / unit.size().longValueExact();
        if (perBase * unit.size().longValueExact() != perUnit) {
            throw new IllegalArgumentException("no whole micrograms: " + entry.code());
        }
        factors.put(key(entry.extraColumn("substance"), unit.dimension()), perBase);
    }

    /** Returns the date of the newest factor, the version of the table. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Returns the equivalent of one line; none for what was weighed and for other goods. */
    public Equivalent of(SeizedItem item) {
        return GoodsClassification.isDrug(item, reference)
                ? ofOnce(item.substance(), item.totals())
                : Equivalent.NONE;
    }

    /**
     * Returns the equivalent of goods as a list names them, without category and stage; none for
     * goods that are no drug by their article, or have no article.
     */
    public Equivalent of(@Nullable Substance substance, @Nullable Amount amount) {
        if (substance == null
                || amount == null
                || !GoodsClassification.isDrug(substance, null, reference)) {
            return Equivalent.NONE;
        }
        return of(substance, amount.quantity().dimension(), amount.quantity().base());
    }

    /** Returns the equivalent of the drugs of some cases. */
    public Equivalent of(List<Seizure> seizures) {
        return Tallies.countedItems(seizures)
                .map(this::of)
                .reduce(Equivalent.NONE, Equivalent::plus);
    }

    /**
     * Returns the equivalent of totals by substance.
     *
     * @param bySubstance totals by the code of the substance, empty for none
     */
    public Equivalent of(Map<String, Totals> bySubstance) {
        return bySubstance.entrySet().stream()
                .map(e -> of(e.getKey().isEmpty() ? null : new Substance(e.getKey()), e.getValue()))
                .reduce(Equivalent.NONE, Equivalent::plus);
    }

    /**
     * Returns the equivalent of sums of one article, whatever was weighed of it left out; none for
     * other goods.
     */
    public Equivalent of(@Nullable Substance substance, Totals totals) {
        if (!GoodsClassification.isDrug(substance, null, reference)) {
            return Equivalent.NONE;
        }
        return ofOnce(substance, totals);
    }

    private Equivalent ofOnce(@Nullable Substance substance, Totals totals) {
        return totals.once().entrySet().stream()
                .map(sum -> of(substance, sum.getKey(), sum.getValue()))
                .reduce(Equivalent.NONE, Equivalent::plus);
    }

    private Equivalent of(@Nullable Substance substance, Dimension dimension, long base) {
        if (dimension.kind() == MeasureKind.MASS) {
            return Equivalent.NONE;
        }
        Long factor = factors.get(key(code(substance), dimension));
        Long used =
                factor == null && !isPrecursor(substance)
                        ? factors.get(key("", dimension))
                        : factor;
        return used == null
                ? new Equivalent(
                        new TreeMap<>(), Set.of(new SubstanceByDimension(substance, dimension)))
                : Equivalent.of(dimension, product(base, used));
    }

    /** A litre of solvent or acid is no kilogram; without its density it has no factor. */
    private boolean isPrecursor(@Nullable Substance substance) {
        return substance != null
                && reference
                        .find(substance)
                        .filter(entry -> entry.extraColumn("group").equals("precursor"))
                        .isPresent();
    }

    private static String code(@Nullable Substance substance) {
        return substance == null ? "" : substance.code();
    }

    private static String key(String substance, Dimension dimension) {
        return substance + " " + dimension;
    }

    /** Multiplies and saturates at the limits of a long, as sums of quantities do. */
    private static long product(long base, long factor) {
        long high = Math.multiplyHigh(base, factor);
        long low = base * factor;
        boolean fits = high == 0 && low >= 0 || high == -1 && low < 0;
        if (fits) {
            return low;
        }
        return high < 0 ? -Long.MAX_VALUE : Long.MAX_VALUE;
    }
}
